#!/bin/sh
# Installs what the tests in this folder need and is not there yet: Neovim, from Debian or Ubuntu.
set -eu

command -v nvim >/dev/null 2>&1 && exit 0
if ! command -v apt-get >/dev/null 2>&1; then
    echo "tests/ui/install.sh: there is no apt-get here; install Neovim 0.7 or later by hand." >&2
    exit 1
fi
as_root=""
if [ "$(id -u)" -ne 0 ]; then as_root="sudo"; fi
install="$as_root apt-get install --yes --no-install-recommends neovim"
# The lists of packages may be old or missing, but bringing them up to date takes long.
$install || { $as_root apt-get update && $install; }
