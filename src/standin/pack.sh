# shellcheck shell=bash disable=SC2154
# Writes packages and indexes in Alpine's format, version 2: https://wiki.alpinelinux.org/wiki/Apk_spec
# Needs $work, $repository; a recipe sets $origin, $version, $license, $url, $epoch and fills $dest.

arch=x86_64
# The time of every file; a recipe sets the one of its source.
epoch=0

# Reads paths below ROOT; writes them as a tar without its end, each with its checksum as apk wants it.
tar_segment() {
  local root=$1 path sum option
  while IFS= read -r path; do
    sum=$(checksum_of "$root/$path")
    option=delete=atime,delete=ctime
    # GNU tar writes no extended header for foreign keywords alone, so atime goes with them.
    [[ -z $sum ]] || option=exthdr.name=%d/PaxHeaders/%f,delete=ctime,atime:=$epoch,APK-TOOLS.checksum.SHA1:=$sum
    tar --create --directory="$root" --format=posix --pax-option="$option" --no-recursion --blocking-factor=1 \
      --owner=0 --group=0 --numeric-owner --mtime="@$epoch" -- "$path" | head -c -1024
  done
}

# The SHA-1 of a file, or of what a link says.
checksum_of() {
  if [[ -L $1 ]]; then
    readlink -n "$1" | sha1sum | cut -d ' ' -f 1
  elif [[ -f $1 ]]; then
    sha1sum <"$1" | cut -d ' ' -f 1
  fi
}

end_of_tar() {
  head -c 1024 /dev/zero
}

compress() {
  gzip -9 -n
}

# A short form of a file's SHA-1, as apk writes it: Q1 and base64.
identity() {
  printf 'Q1%s' "$(sha1sum <"$1" | cut -d ' ' -f 1 | tr a-f A-F | basenc --base16 --decode | base64)"
}

# elf_lines FOLDER TAG: the values of a tag in the dynamic sections of a package's ELF files.
elf_lines() {
  find "$1" -type f -exec readelf -d {} + 2>/dev/null | sed -n -E "s/.*\($2\).*\[(.*)\]/\1/p" | sort -u
}

# What a package needs and provides by its files: shared libraries, commands, pkg-config modules.
found_provides() {
  local file
  elf_lines "$1" SONAME | sed "s/^/so:/; s/\$/=$version/"
  for file in "$1"/bin/* "$1"/sbin/* "$1"/usr/bin/*; do
    [[ ! -e $file && ! -L $file ]] || echo "cmd:${file##*/}=$version-r0"
  done
  for file in "$1"/usr/lib/pkgconfig/*.pc; do
    [[ ! -f $file ]] || { file=${file##*/} && echo "pc:${file%.pc}=$version"; }
  done
}

found_depends() {
  comm -23 <(elf_lines "$1" NEEDED) <(elf_lines "$1" SONAME) | sed 's/^/so:/'
}

# package NAME DESCRIPTION DEPENDS PROVIDES [PATTERN...]: packs what the patterns match below $dest.
package() {
  local name=$1 folder=$work/packages/$1 depends provides
  mkdir -p "$folder" "$repository/$arch"
  (
    shopt -s nullglob
    cd "$dest" || exit
    # shellcheck disable=SC2206 # the patterns are meant to expand
    local files=(${@:5})
    ((${#files[@]} == 0)) || cp -a --parents "${files[@]}" "$folder"
  )
  find "$folder" -type f -exec strip --strip-debug {} + 2>/dev/null || true
  depends=$({ printf '%s\n' "$3" | tr ' ' '\n' && found_depends "$folder"; } | sed '/^$/d' | sort -u)
  provides=$({ printf '%s\n' "$4" | tr ' ' '\n' && found_provides "$folder"; } | sed '/^$/d' | sort -u)
  write_package "$name" "$2" "$depends" "$provides" "$folder"
}

# write_package NAME DESCRIPTION DEPENDS PROVIDES FOLDER: the archive, and its paragraph of the index.
write_package() {
  local folder=$5 file=$repository/$arch/$1-$version-r0.apk size control=$work/control
  mkdir -p "$control"
  size=$(find "$folder" -type f -printf '%s\n' | awk '{ sum += $1 } END { print sum + 0 }')
  { (cd "$folder" && find . -mindepth 1 -printf '%P\n' | sort) | tar_segment "$folder" && end_of_tar; } |
    compress >"$control/data"
  {
    printf 'pkgname = %s\npkgver = %s-r0\npkgdesc = %s\nurl = %s\n' "$1" "$version" "$2" "$url"
    printf 'builddate = %s\nsize = %s\narch = %s\norigin = %s\nlicense = %s\n' "$epoch" "$size" "$arch" "$origin" "$license"
    sed '/^$/d; s/^/depend = /' <<<"$3"
    sed '/^$/d; s/^/provides = /' <<<"$4"
    printf 'datahash = %s\n' "$(sha256sum <"$control/data" | cut -d ' ' -f 1)"
  } >"$control/.PKGINFO"
  echo .PKGINFO | tar_segment "$control" | compress >"$control/head"
  cat "$control/head" "$control/data" >"$file"
  {
    printf 'C:%s\nP:%s\nV:%s-r0\nA:%s\n' "$(identity "$control/head")" "$1" "$version" "$arch"
    printf 'S:%s\nI:%s\nT:%s\nU:%s\nL:%s\n' "$(stat -c %s "$file")" "$size" "$2" "$url" "$license"
    printf 'o:%s\nt:%s\n' "$origin" "$epoch"
    [[ -z $3 ]] || echo "D:${3//$'\n'/ }"
    [[ -z $4 ]] || echo "p:${4//$'\n'/ }"
    echo
  } >>"$repository/$arch/APKINDEX"
}

# write_index KEY: signs the index, which vouches for every package by its identity.
write_index() {
  local folder=$repository/$arch name=.SIGN.RSA.${1##*/}.pub
  printf 'Packages made on the spot for tests of Alpinist\n' >"$folder/DESCRIPTION"
  { printf 'DESCRIPTION\nAPKINDEX\n' | tar_segment "$folder" && end_of_tar; } | compress >"$work/index"
  openssl dgst -sha1 -sign "$1" -out "$work/$name" "$work/index"
  { echo "$name" | tar_segment "$work" | compress && cat "$work/index"; } >"$folder/APKINDEX.tar.gz"
  rm "$folder/DESCRIPTION" "$folder/APKINDEX"
}
