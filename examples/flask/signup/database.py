"""People in PostgreSQL, at the address that DATABASE_URL names."""

import os
from contextlib import contextmanager

import psycopg2

TABLES = "CREATE TABLE IF NOT EXISTS person (name text PRIMARY KEY, password bytea NOT NULL)"

# Workers start at the same time, and only one of them may create the table.
LOCK = "SELECT pg_advisory_xact_lock(1)"


@contextmanager
def cursor():
    """One transaction on a connection of its own."""
    connection = psycopg2.connect(os.environ["DATABASE_URL"])
    try:
        with connection, connection.cursor() as each:
            yield each
    finally:
        connection.close()


def create_tables():
    with cursor() as each:
        each.execute(LOCK)
        each.execute(TABLES)


def add(name, password):
    """Whether the name was free."""
    with cursor() as each:
        each.execute("INSERT INTO person VALUES (%s, %s) ON CONFLICT DO NOTHING", (name, password))
        return each.rowcount == 1


def password(name):
    """The hash as it was stored, or None where nobody has the name."""
    with cursor() as each:
        each.execute("SELECT password FROM person WHERE name = %s", (name,))
        row = each.fetchone()
        return bytes(row[0]) if row else None


def version():
    with cursor() as each:
        each.execute("SHOW server_version")
        return each.fetchone()[0]
