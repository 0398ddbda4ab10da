FROM debian:bookworm-slim
RUN adduser --disabled-login --gecos 'Carl,,,' --home /srv/carl --shell /bin/bash --uid 5000 --ingroup users carl
RUN addgroup --system --gid 104 grp && adduser carl grp
RUN adduser --system --group --no-create-home --quiet svc
RUN adduser --system --uid 200 --gid 0 other
RUN deluser carl grp || userdel -r carl && groupdel grp
