ARG VERSION=3.12
FROM python:${VERSION}-slim-bookworm
CMD ["python3"]
