ARG PYTHON_VERSION=3.11

FROM python:${PYTHON_VERSION}-alpine3.24 AS build
ENV PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
COPY requirements.txt .
RUN pip install -r requirements.txt

FROM python:${PYTHON_VERSION}-alpine3.24 AS run
RUN apk upgrade --no-cache \
    && apk add --no-cache tini
RUN addgroup -g 1001 outliers \
    && adduser -D -H -u 1001 -G outliers -s /sbin/nologin outliers
COPY --from=build /opt/venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /srv
COPY outliers outliers
USER outliers
EXPOSE 8000
ENTRYPOINT ["/sbin/tini", "--"]
CMD ["uvicorn", "outliers.main:app", "--host", "0.0.0.0", "--port", "8000"]
