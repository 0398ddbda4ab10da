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

# need WHAT=PACKAGE...: installs the packages whose command or file is missing, and says which.
need() {
  local pair missing=()
  for pair in "$@"; do
    have "${pair%%=*}" || missing+=("${pair#*=}")
  done
  ((${#missing[@]} > 0)) || return 0
  mapfile -t missing < <(printf '%s\n' "${missing[@]}" | sort -u)
  say "installing ${missing[*]}"
  can_be_root || die "${missing[*]}: not installed, and only root installs packages" \
    "run as root, or install them: apt-get install ${missing[*]}"
  apt_install "${missing[@]}"
  say "installed ${missing[*]}"
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
