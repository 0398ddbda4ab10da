FROM python:3.11-alpine3.24

ENV PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=guestbook.settings

RUN apk add --no-cache gcc musl-dev libffi-dev bash \
    && rm -rf /tmp/* /var/tmp/*

WORKDIR /code
COPY requirements.txt /code/
RUN pip install --upgrade pip && pip install --no-cache-dir -r requirements.txt
COPY . /code/

RUN addgroup -S django \
    && adduser -S -D -H -G django django \
    && mkdir /data \
    && chown django:django /data \
    && python manage.py collectstatic --noinput

VOLUME /data
USER django
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD wget --quiet --output-document=/dev/null http://localhost:8000/health || exit 1
ENTRYPOINT ["./entrypoint.sh"]
CMD ["gunicorn", "guestbook.wsgi", "--bind", "0.0.0.0:8000"]
