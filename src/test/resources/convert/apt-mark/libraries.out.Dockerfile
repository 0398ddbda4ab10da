FROM alpine:3.21
RUN set -eux; \
	apk add --no-cache --virtual .build-deps gcc musl-dev make; \
	make; \
	make install; \
	runDeps="$( \
		scanelf --needed --nobanner --format '%n#p' --recursive /usr/local \
			| tr ',' '\n' | sort -u \
			| awk 'system("[ -e /usr/local/lib/" $1 " ]") == 0 { next } { print "so:" $1 }' \
			| { xargs -r apk info --installed || true; } | sort -u \
	)"; \
	apk add --no-network --virtual .run-deps $runDeps; \
	apk del --no-network .build-deps
