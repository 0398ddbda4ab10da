# Exercises the program against the database that stands beside it.
set -eu
ledger 'CREATE TABLE entries (id serial PRIMARY KEY, name text NOT NULL, cents integer NOT NULL)'
ledger "INSERT INTO entries (name, cents) VALUES ('bread', 420), ('käse', 1290)"
sum=$(ledger 'SELECT count(*), sum(cents) FROM entries')
echo "entries and their sum: $sum"
[ "$sum" = '2|1710' ]
[ "$(ledger "SELECT name FROM entries WHERE cents = 1290")" = käse ]
if ledger 'SELECT nothing FROM entries'; then
    echo 'an error of the database went unnoticed' >&2
    exit 1
fi
if PGPASSWORD=wrong ledger 'SELECT 1'; then
    echo 'the database took a wrong password' >&2
    exit 1
fi
