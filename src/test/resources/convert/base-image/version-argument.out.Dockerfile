ARG VERSION=3.12
FROM python:${VERSION}-alpine3.21
CMD ["python3"]
