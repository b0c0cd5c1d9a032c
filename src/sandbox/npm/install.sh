#!/usr/bin/env bash
# install.sh TARGET_DIR: brings the packages of package-lock.json into TARGET_DIR/npm, and the
# browser driver to TARGET_DIR/playwright/package, where Playwright for Java looks for it.
# Does nothing when the lock is the one that was installed last.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
target=${1:?usage: install.sh TARGET_DIR}
oldest_node=18

fail() {
  echo "install.sh: $1" >&2
  exit 1
}

command -v node >/dev/null || fail "node is missing; install Node.js $oldest_node or newer"
command -v npm >/dev/null || fail "npm is missing; it comes with Node.js $oldest_node or newer"
node_major=$(node -p 'process.versions.node.split(".")[0]')
[ "$node_major" -ge "$oldest_node" ] ||
  fail "Node.js $oldest_node or newer is needed, found $(node --version)"

mkdir -p "$target/npm"
cd "$target/npm"
stamp=.installed-lock
if [ ! -f "$stamp" ] || ! cmp --silent "$here/package-lock.json" "$stamp"; then
  rm -f "$stamp"
  cp "$here/package.json" "$here/package-lock.json" .
  npm ci --ignore-scripts --no-audit --no-fund ||
    fail "npm ci failed; the packages come from the npm registry that npm is set up for"
  cp "$here/package-lock.json" "$stamp"
fi

mkdir -p ../playwright
ln -sfn ../npm/node_modules/playwright-core ../playwright/package
