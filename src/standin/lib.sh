# shellcheck shell=bash disable=SC2034
# What the stand-ins' scripts share: the cache, Debian's mirrors, what the engine has.

standin=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../setup/common.sh
source "$standin/../setup/common.sh"

cache=${XDG_CACHE_HOME:-$HOME/.cache}/alpinist/standin
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

# What the files that are named hold, as a short word that changes with them.
digest_of() {
  cat "$@" | sha256sum | cut -c 1-16
}

# image_is IMAGE KEY: whether the engine has the image as built from the same files.
image_is() {
  [[ $(engine image inspect --format '{{index .Config.Labels "io.github.alpinist.standin"}}' "$1" 2>/dev/null) == "$2" ]]
}

# debian_mirrors TYPE SUITE: lines for sources.list, from the mirrors that this machine's apt uses.
debian_mirrors() {
  local label uri component
  mirror_table | sort -u -t "|" -k 1,1 -k 2 | while IFS='|' read -r label uri component; do
    case $label in
      Debian) echo "$1 [signed-by=$keyring] $uri $2 $component" ;;
      Debian-Security) echo "$1 [signed-by=$keyring] $uri $2-security $component" ;;
    esac
  done | grep ' main$' || die "this machine's apt knows no Debian mirror" \
    'give the engine the base images another way: docker load, or docker pull where a registry answers'
}

mirror_table() {
  # shellcheck disable=SC2016 # apt fills these in
  local query=(apt-get indextargets --format '$(LABEL)|$(REPO_URI)|$(COMPONENT)' 'Created-By: Packages' 'Origin: Debian')
  [[ -n $("${query[@]}") ]] || as_root apt-get -qq update >&2
  "${query[@]}"
}

# The machine's own settings for reaching its mirrors, as apt options, one a line.
apt_options() {
  apt-config dump | sed -n -E 's/^(Acquire::(Check-Valid-Until|Check-Date|https?::Proxy)) "(.+)";$/\1 "\3";/p'
}
