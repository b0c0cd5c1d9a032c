#!/usr/bin/env bash
# Builds the plugin and starts the sandbox; options of Maven are passed on, such as
#   ./sandbox.sh -Dsandbox.fresh -Dsandbox.port=8080
cd "$(dirname "$0")" && exec mvn --quiet package -DskipTests exec:exec@sandbox "$@"
