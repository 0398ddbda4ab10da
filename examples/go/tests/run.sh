#!/bin/sh
# Starts the program on a database of its own; the image has no client, so that the program asks itself.
set -eu

work=$(mktemp -d)
export VISITS_DB="$work/visits.db" VISITS_PORT=18080

visits serve &
service=$!
tries=50
until visits health 2>/dev/null; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ]
  sleep 0.2
done
echo 'ok - the service answers on a new database'
[ -s "$VISITS_DB" ]
echo 'ok - the database is written'

kill "$service"
wait "$service"
echo 'ok - the service ends with status 0 when told to'

if VISITS_ZONE=Nowhere/Atall visits serve 2>"$work/error"; then exit 1; fi
grep -q 'unknown time zone' "$work/error"
VISITS_ZONE=Pacific/Chatham visits serve &
service=$!
sleep 1
kill "$service"
wait "$service"
echo 'ok - the zones are those of the image'
rm -r "$work"
