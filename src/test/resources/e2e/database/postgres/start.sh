# Makes a database for POSTGRES_USER with POSTGRES_PASSWORD, and serves it.
set -eu
: "${POSTGRES_USER:?}" "${POSTGRES_PASSWORD:?}"
programs=$(echo /usr/lib/postgresql/*/bin)
install -d -o postgres /data
printf '%s' "$POSTGRES_PASSWORD" >/tmp/password
chown postgres /tmp/password
su postgres -c "$programs/initdb -D /data -U $POSTGRES_USER --pwfile /tmp/password --auth password >/dev/null"
rm /tmp/password
echo 'host all all all password' >>/data/pg_hba.conf
exec su postgres -c "exec $programs/postgres -D /data -h '*' -k /tmp"
