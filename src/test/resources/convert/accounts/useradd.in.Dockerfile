FROM debian:bookworm
ARG UID=1001
RUN groupadd --system notes \
    && useradd --system --gid notes --home-dir /var/lib/notes --create-home \
        --shell /usr/sbin/nologin notes
RUN groupadd -r redis --gid=999 && useradd -r -g redis --uid=999 redis
RUN useradd -ms /bin/bash app
RUN useradd -rm -d /home/svc -s /bin/bash -g root -G sudo,docker -u 1001 svc
RUN useradd -u $UID -U -m -c "The user" dev; \
    groupadd -f -g 2000 team; \
    usermod -aG team,audio dev
RUN id -u worker || useradd --system worker
RUN useradd -o -u 0 toor
RUN useradd -M -N -g 1001 other && userdel -r ubuntu
RUN ["useradd", "-m", "direct"]
