FROM debian:bookworm-slim
RUN set -eux; \
	savedAptMark="$(apt-mark showmanual)"; \
	apt-get update; \
	apt-get install -y --no-install-recommends gcc libc6-dev make; \
	make -C /usr/src/serve install; \
	apt-mark auto '.*' > /dev/null; \
	apt-mark manual $savedAptMark > /dev/null; \
	apt-get purge -y --auto-remove

FROM buildpack-deps:bookworm
RUN cd /usr/src/serve && ./configure && make -j "$(nproc)"

# Nothing is compiled here.
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y gcc make && make format
