#!/bin/sh
# Starts the service and asks it as a user would.
set -eu

address=http://localhost:18080
java -jar /app/peaks.jar --server.port=18080 >/tmp/peaks.log 2>&1 &
service=$!
tries=90
until curl --fail --silent "$address/health" | grep -q '"status":"ok"'; do
  tries=$((tries - 1))
  if [ "$tries" -eq 0 ]; then
    cat /tmp/peaks.log
    exit 1
  fi
  sleep 1
done
echo 'ok - the service answers'

curl --fail --silent "$address/peaks" | grep -q 'Täschhorn'
echo 'ok - letters beyond ASCII are kept'

curl --fail --silent --output /tmp/card.png "$address/peaks/2/card"
[ "$(wc -c </tmp/card.png)" -gt 1000 ]
echo 'ok - a card is drawn in a font of the image'

kill "$service"
wait "$service" || [ $? -eq 143 ]
echo 'ok - the service ends when told to'
