FROM debian
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ["apt-get", "install", "-y", "curl"]
RUN [ "sh" , "-c" , "echo \"quoted\" \u0041 \/ \\" ]
RUN []
RUN ['single', 'quotes']
RUN [ -f /etc/passwd ] && true
RUN ["unterminated", "array"
RUN ["trailing"] comma
COPY ["a b", "c", "/to/"]
VOLUME ["/one", "/two"]
ENTRYPOINT ["tini", \
  "--", \
  "serve"]
CMD [ "a",]
HEALTHCHECK CMD ["curl", "-f", "http://localhost"]
