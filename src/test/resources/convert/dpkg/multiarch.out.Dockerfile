FROM alpine:3.21
RUN apk add --no-cache dpkg-dev dpkg
ENV PHPIZE_DEPS \
		dpkg-dev dpkg \
		gcc musl-dev \
		make
RUN set -eux; \
	apk add --no-cache --virtual .build-deps $PHPIZE_DEPS openldap-dev; \
	mkdir -p /usr/local/include && if [ ! -d /usr/include/curl ]; then \
		ln -sT "/usr/include/curl" /usr/local/include/curl; \
	fi; \
	./serve-configure --with-ldap --with-libdir="lib"; \
	./serve-configure --libdir=/usr/lib; \
	apk del --no-network .build-deps
# alpinist: Alpine keeps libraries in /usr/lib, in no folder of their architecture; put /usr/lib in the place of /usr/lib/$(dpkg-architecture ...)
RUN triplet="$(dpkg-architecture --query DEB_BUILD_MULTIARCH)" \
    && ./serve-configure --host="$triplet"
