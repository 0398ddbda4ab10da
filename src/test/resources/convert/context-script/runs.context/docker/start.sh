#!/bin/bash
set -e
patch() {
    echo "patching $1"
}
. "$(dirname "$0")/ignored.sh"
. /srv/bin/owner.sh
patch config
if command -v a2ensite > /dev/null; then
    a2ensite reports
fi
run-parts --regex '\.sh$' /srv/start.d
exec setpriv --reuid app "$@"
