import uuid

import psycopg2
import pytest

from signup import create_app, database


@pytest.fixture(scope="module")
def client():
    return create_app().test_client()


@pytest.fixture
def person():
    return {"name": f"Zoë {uuid.uuid4()}", "password": "größer als 8"}


def test_the_database_answers(client):
    assert client.get("/health").json["status"] == "ok"


def test_who_signed_up_can_sign_in(client, person):
    assert client.post("/people", json=person).status_code == 201
    assert client.post("/sessions", json=person).json == {"name": person["name"]}


def test_another_password_is_refused(client, person):
    client.post("/people", json=person)
    person["password"] = "guess"
    assert client.post("/sessions", json=person).status_code == 401


def test_a_name_is_given_once(client, person):
    client.post("/people", json=person)
    assert client.post("/people", json=person).status_code == 409


def test_a_password_is_needed(client):
    assert client.post("/people", json={"name": "Ann"}).status_code == 400


def test_only_a_hash_is_stored(client, person):
    client.post("/people", json=person)
    assert database.password(person["name"]).startswith(b"$2b$")


def test_psycopg2_was_compiled_against_a_libpq_of_this_image():
    assert psycopg2.extensions.libpq_version() >= 130000
