"""People sign up with a name and a password, and sign in with them."""

from flask import Flask

from . import database, routes


def create_app():
    app = Flask(__name__)
    database.create_tables()
    app.register_blueprint(routes.blueprint)
    return app
