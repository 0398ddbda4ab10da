FROM debian:bookworm
RUN apt-get update && apt-get install -y locales \
 && localedef -i en_US -c -f UTF-8 -A /usr/share/locale/locale.alias en_US.UTF-8
RUN sed -i -e 's/# en_US.UTF-8 UTF-8/en_US.UTF-8 UTF-8/' /etc/locale.gen \
 && dpkg-reconfigure --frontend=noninteractive locales && update-locale LANG=en_US.UTF-8
RUN echo "de_DE.UTF-8 UTF-8" >> /etc/locale.gen && locale-gen && locale -a
ENV LANG=de_DE.UTF-8 LC_ALL=C.UTF-8
ENV LC_CTYPE de_DE.ISO-8859-1
