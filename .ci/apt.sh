# Sourced by the scripts here that install servers for the tests tagged "real"; $what names the server.
# Each ends with one line and with 0 in any case: tests without their server skip themselves, and say so.

end() { echo "$what: $1"; exit 0; }
skip() { end "not installed, $1; the tests against it will be skipped"; }

command -v apt-get >/dev/null || skip "this machine has no apt"
root=()
if [ "$(id -u)" != 0 ]; then
  sudo -n true 2>/dev/null || skip "it needs root"
  root=(sudo -n)
fi
apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Acquire::Retries=2 -o DPkg::Lock::Timeout=120)
