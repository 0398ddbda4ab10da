ARG VERSION
FROM python:${VERSION}-alpine
