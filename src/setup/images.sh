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

# example_bases: the public images that the example starts from, before its move and after.
example_bases() {
  {
    cat examples/notes/Dockerfile
    ./alpinist convert examples/notes/Dockerfile 2>/dev/null || true
  } | sed -n -E 's/^FROM +(--[^ ]+ +)*([^ ]+:[^ ]+).*/\2/p' | sort -u
}

get_example_bases() {
  local image
  for image in $(example_bases); do
    get_base "$image"
  done
}
