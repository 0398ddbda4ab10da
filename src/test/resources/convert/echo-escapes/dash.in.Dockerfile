FROM debian:bookworm
RUN echo "a\nb" > /etc/x && echo -n 'c\td' && echo plain && printf 'e\n'
SHELL ["/bin/bash", "-c"]
RUN echo "a\nb"
