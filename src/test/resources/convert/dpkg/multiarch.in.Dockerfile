FROM debian:bookworm-slim
ENV PHPIZE_DEPS \
		dpkg-dev \
		gcc \
		make
RUN set -eux; \
	savedAptMark="$(apt-mark showmanual)"; \
	apt-get update; \
	apt-get install -y --no-install-recommends $PHPIZE_DEPS libldap2-dev; \
	debMultiarch="$(dpkg-architecture --query DEB_BUILD_MULTIARCH)"; \
	if [ ! -d /usr/include/curl ]; then \
		ln -sT "/usr/include/$debMultiarch/curl" /usr/local/include/curl; \
	fi; \
	./serve-configure --with-ldap --with-libdir="lib/$debMultiarch"; \
	./serve-configure --libdir=/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH); \
	apt-mark auto '.*' > /dev/null; \
	apt-mark manual $savedAptMark; \
	apt-get purge -y --auto-remove
RUN triplet="$(dpkg-architecture --query DEB_BUILD_MULTIARCH)" \
    && ./serve-configure --host="$triplet"
