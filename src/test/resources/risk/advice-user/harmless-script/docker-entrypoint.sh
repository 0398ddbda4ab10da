#!/bin/sh
exec su nobody -s /bin/sh -c 'exec "$0" "$@"' -- "$@"
