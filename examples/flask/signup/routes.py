import bcrypt
from flask import Blueprint, abort, jsonify, request

from . import database

blueprint = Blueprint("signup", __name__)


def credentials():
    sent = request.get_json()
    name, password = sent.get("name"), sent.get("password")
    if not name or not password:
        abort(400, "a name and a password are needed")
    return name, password.encode()


@blueprint.get("/health")
def health():
    return jsonify(status="ok", database=database.version())


@blueprint.post("/people")
def sign_up():
    name, password = credentials()
    if not database.add(name, bcrypt.hashpw(password, bcrypt.gensalt())):
        abort(409, "the name is taken")
    return jsonify(name=name), 201


@blueprint.post("/sessions")
def sign_in():
    name, password = credentials()
    stored = database.password(name)
    if stored is None or not bcrypt.checkpw(password, stored):
        abort(401, "no such name and password")
    return jsonify(name=name)
