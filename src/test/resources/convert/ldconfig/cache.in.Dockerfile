FROM debian:bookworm-slim
COPY serve /usr/src/serve
RUN set -eux; \
	make -C /usr/src/serve install; \
# let the new library be found
	ldconfig; \
	serve --version
RUN echo /usr/local/lib > /etc/ld.so.conf.d/serve.conf && ldconfig -v
RUN echo /opt/serve/lib > /etc/ld.so.conf.d/opt.conf \
    && ldconfig
RUN ldconfig /opt/serve/lib && ldconfig -p | grep serve
