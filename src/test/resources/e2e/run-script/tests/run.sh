#!/bin/sh
# What goes in comes out, and is smaller in between.
set -u

failures=0
work=$(mktemp -d)
i=0
while [ "$i" -lt 1000 ]; do
  echo "the same line again"
  i=$((i + 1))
done >"$work/plain"

# check NAME COMMAND...
check() {
  name=$1
  shift
  if "$@"; then
    echo "ok - $name"
  else
    echo "not ok - $name"
    failures=$((failures + 1))
  fi
}

squeeze <"$work/plain" >"$work/squeezed"
squeeze -d <"$work/squeezed" >"$work/back"
check 'a text becomes smaller' [ "$(wc -c <"$work/squeezed")" -lt 2000 ]
check 'a text comes back' cmp "$work/plain" "$work/back"
rm -r "$work"

[ "$failures" -eq 0 ]
