# shellcheck shell=bash
# Gets base images, in this order: the engine has it, a pull, a stand-in built here.
# Sourced after common.sh, at the project's root. Fills image_map with options for `alpinist`.

image_map=()

# get_base IMAGE: as in debian:bookworm-slim
get_base() {
  local name=${1%%:*} tag=${1#*:}
  if engine image inspect "$1" >/dev/null 2>&1; then
    say "$1: the engine has it"
  elif engine pull --quiet "$1" >/dev/null 2>&1; then
    say "$1: pulled"
  elif [[ -x src/standin/$name ]]; then
    say "$1: no registry gives it, so a stand-in takes its place"
    "src/standin/$name" "$tag"
    image_map+=(--image-map "$name=alpinist-standin/$name")
  else
    die "$1: the engine does not have it, and no registry gives it" "docker load it, or use a mirror: --image-map"
  fi
}

# bases_of DOCKERFILE...: the public images that the Dockerfiles start from.
bases_of() {
  sed -n -E 's/^FROM +(--[^ ]+ +)*([^ ]+:[^ ]+).*/\2/p' "$@" | sort -u
}
