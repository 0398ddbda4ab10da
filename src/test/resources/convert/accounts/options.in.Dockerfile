FROM debian:bookworm-slim
RUN groupadd -r -g 999 app && useradd -r -u 999 -g app -d /home/app -c "the program's user" app
RUN groupadd --gid 1000 node && useradd --uid 1000 --gid node --shell /bin/bash --create-home node
RUN useradd --system --no-create-home --shell /bin/false --home-dir /nonexistent svc
RUN useradd -m -G sudo,adm alice && echo "alice:alice" | chpasswd
RUN id -u bob || useradd bob
RUN getent group team || groupadd team
RUN usermod --append --groups tty,video bob && gpasswd -a bob team
