FROM debian:bookworm-slim
RUN set -eux; \
	apt-get update; \
	apt-get install -y --no-install-recommends gosu tzdata; \
	rm -rf /var/lib/apt/lists/*

RUN set -eux; \
	apt-get update; \
	apt-get install -y --no-install-recommends libicu72; \
	savedAptMark="$(apt-mark showmanual)"; \
	installed='rsync aspell'; \
	apt-get install -y --no-install-recommends gnupg gcc; \
	apt-get install -y --no-install-recommends $installed jq; \
	gcc -o /usr/local/bin/serve /usr/src/serve.c; \
	apt-mark auto '.*' > /dev/null; \
	apt-mark manual $savedAptMark $installed; \
	apt-get install -y --no-install-recommends postgresql-client; \
	apt-get purge -y --auto-remove; \
	rm -rf /var/lib/apt/lists/*; \
	gosu nobody serve --version
