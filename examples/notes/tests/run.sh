#!/bin/sh
# Starts the service on a database of its own and talks to it as a user would.
set -u

work=$(mktemp -d)
export NOTES_DB="$work/notes.db" NOTES_PORT="${NOTES_TEST_PORT:-18080}"
failures=0
service=

stop() {
  kill "$service"
  wait "$service"
}

# Waits at most ten seconds for the first answer.
start() {
  notes serve &
  service=$!
  tries=100
  until notes health >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || return 1
    sleep 0.1
  done
}

# same NAME EXPECTED ACTUAL
same() {
  if [ "$2" = "$3" ]; then
    echo "ok - $1"
  else
    echo "not ok - $1: expected '$2', got '$3'"
    failures=$((failures + 1))
  fi
}

# fails NAME COMMAND...
fails() {
  name=$1
  shift
  if "$@" >/dev/null 2>&1; then
    same "$name" failure success
  else
    same "$name" failure failure
  fi
}

tab=$(printf '\t')
start
same 'the service starts' 0 $?
same 'a new database has no notes' '' "$(notes list)"
same 'the first note is number 1' 1 "$(notes add 'buy milk')"
same 'the second note is number 2' 2 "$(notes add "it's raining; DROP TABLE note")"
same 'a note keeps letters beyond ASCII' 3 "$(notes add 'Fahrt über die Höhe')"
same 'a note is shown' 'Fahrt über die Höhe' "$(notes show 3)"
same 'notes are listed in their order' "1${tab}buy milk
2${tab}it's raining; DROP TABLE note
3${tab}Fahrt über die Höhe" "$(notes list)"
same 'a note is removed' '' "$(notes remove 1)"
fails 'a removed note is gone' notes show 1
fails 'an unknown note cannot be removed' notes remove 99
fails 'an empty note is refused' notes add ''
stop
same 'the service stops with status 0 when told to' 0 $?
start
same 'notes outlive the service' "it's raining; DROP TABLE note" "$(notes show 2)"
same 'numbers are never given twice' 4 "$(notes add 'last')"
stop
rm -r "$work"

[ "$failures" -eq 0 ]
