FROM python:3.12-alpine
RUN buildDeps='gcc musl-dev libpq-dev' && apk add --no-cache $buildDeps libpq \
 && pip install psycopg2 \
 && apk del $buildDeps
