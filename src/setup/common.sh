# shellcheck shell=bash
# What every script of the set-up shares. Sourced, with `set -euo pipefail` in force.

# Ordinary users often lack the folders where dockerd and its kin live.
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
# Debian's tools are asked for words that scripts read.
export LC_ALL=C.UTF-8

say() {
  printf '==> %s\n' "$*"
}

# die WHAT REMEDY
die() {
  printf 'error: %s\n  %s\n' "$1" "$2" >&2
  exit 1
}

have() {
  if [[ $1 == /* ]]; then
    [[ -e $1 ]]
  else
    command -v "$1" >/dev/null
  fi
}

# Runs a command as root: directly, or by sudo where it asks for no password.
as_root() {
  if ((EUID == 0)); then
    "$@"
  elif have sudo && sudo -n true 2>/dev/null; then
    sudo -n "$@"
  else
    return 126
  fi
}

can_be_root() {
  as_root true
}

# missing WHAT=PACKAGE...: the packages whose command or file is not there, one a line.
missing() {
  local pair
  for pair in "$@"; do
    have "${pair%%=*}" || echo "${pair#*=}"
  done | sort -u
}

# need WHAT=PACKAGE...: installs what is missing, and says so.
need() {
  local packages
  mapfile -t packages < <(missing "$@")
  ((${#packages[@]} > 0)) || return 0
  can_be_root || die "not installed: ${packages[*]}" "as root: apt-get install ${packages[*]}"
  say "installing ${packages[*]}"
  apt_install "${packages[@]}"
  say "installed ${packages[*]}"
}

# want WHAT=PACKAGE...: like need; where nothing can be installed, it says what is skipped.
want() {
  local packages
  mapfile -t packages < <(missing "$@")
  if ((${#packages[@]} > 0)) && ! can_be_root; then
    say "skipped: what needs ${packages[*]}; it would run after, as root: apt-get install ${packages[*]}"
    return 1
  fi
  need "$@"
}

# apt's many words are shown only where it fails.
apt_install() {
  local said
  said=$(try_install "$@" 2>&1) || said=$(as_root apt-get -qq update 2>&1 && try_install "$@" 2>&1) ||
    die "apt-get could not install $*: ${said##*$'\n'}" "try it by hand: apt-get update && apt-get install $*"
}

try_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends "$@"
}

# The engine's command line; podman's knows the same subcommands.
engine() {
  if have docker; then
    docker "$@"
  elif have podman; then
    podman "$@"
  else
    die 'neither docker nor podman is installed' 'run ./demo, which installs what is missing'
  fi
}
