FROM debian:bookworm
RUN addgroup --gid 1000 app \
 && adduser --system --uid 1000 --gid 1000 --no-create-home --disabled-password --gecos "" app
RUN adduser --disabled-password --gecos '' --home /srv/web --shell /bin/bash web && adduser web sudo
RUN adduser --system --group --quiet svc
RUN adduser --system --ingroup nogroup --no-create-home nobody2
RUN deluser --remove-home svc && delgroup --quiet app
