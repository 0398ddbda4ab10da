FROM alpine:3.21
RUN set -eux; \
	apk add --no-cache su-exec tzdata

RUN set -eux; \
	apk add --no-cache icu-libs icu-data-full; \
	installed='rsync aspell'; \
	apk add --no-cache --virtual .build-deps gnupg gcc musl-dev; \
	apk add --no-cache --virtual .build-deps2 $installed jq; \
	gcc -o /usr/local/bin/serve /usr/src/serve.c; \
	apk add --no-cache $installed; \
	apk add --no-cache postgresql-client; \
	apk del --no-network .build-deps .build-deps2; \
	su-exec nobody serve --version
