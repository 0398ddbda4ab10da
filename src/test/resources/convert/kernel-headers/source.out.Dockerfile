FROM alpine:3.21
RUN set -eux; \
	apk add --no-cache --virtual .build-deps gcc libc-dev make linux-headers; \
	make -C /usr/src/serve install; \
	apk del --no-network .build-deps

FROM alpine:3.21
RUN apk add --no-cache gcc libc-dev make linux-headers
RUN cd /usr/src/serve && ./configure && make -j "$(nproc)"

# Nothing is compiled here.
FROM alpine:3.21
RUN apk add --no-cache gcc musl-dev make && make format
