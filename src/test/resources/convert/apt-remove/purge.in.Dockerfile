FROM python:3.12-slim
RUN buildDeps='gcc libpq-dev' \
 && apt-get update && apt-get install -y $buildDeps libpq5 \
 && pip install psycopg2 \
 && apt-get purge -y --auto-remove $buildDeps \
 && apt-get autoremove --purge -y
RUN apt-get remove -y vim-tiny
