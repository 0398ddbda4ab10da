#!/bin/sh
# The program finds its library at run time.
set -u

case $(versions) in
  "sqlite 3."*) echo 'ok - SQLite is opened by name' ;;
  *)
    echo 'not ok - SQLite is opened by name'
    exit 1
    ;;
esac
