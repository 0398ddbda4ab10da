FROM alpine:3.21
RUN set -eux; \
	apk add --no-cache --virtual .build-deps make perl perl-utils; \
	make -C /srv test; \
	apk del --no-network .build-deps
