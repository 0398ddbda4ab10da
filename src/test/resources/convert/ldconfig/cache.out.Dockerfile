FROM alpine:3.21
COPY serve /usr/src/serve
RUN set -eux; \
	make -C /usr/src/serve install; \
# let the new library be found
	serve --version
# alpinist: musl's linker does not read /etc/ld.so.conf and what is in /etc/ld.so.conf.d; write /lib:/usr/local/lib:/usr/lib and the further folder to /etc/ld-musl-$(apk --print-arch).path
RUN echo /opt/serve/lib > /etc/ld.so.conf.d/opt.conf
RUN ldconfig /opt/serve/lib && ldconfig -p | grep serve
