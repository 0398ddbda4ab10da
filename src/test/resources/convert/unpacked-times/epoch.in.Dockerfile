FROM debian:bookworm-slim
RUN set -eux; \
	curl -fsSLO https://mirror.example/serve.tar.gz; \
	tar -C /usr/local -xzf serve.tar.gz; \
	SOURCE_DATE_EPOCH="$(stat -c '%Y' /usr/local/serve)"; \
	[ "$SOURCE_DATE_EPOCH" -lt "$(date '+%s')" ]
RUN stat -c '%Y' /etc/passwd
