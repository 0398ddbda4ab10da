FROM alpine:3.21
RUN apk add --no-cache bash
RUN echo -e "a\nb" > /etc/x && echo -e -n 'c\td' && echo plain && printf 'e\n'
SHELL ["/bin/bash", "-c"]
RUN echo "a\nb"
