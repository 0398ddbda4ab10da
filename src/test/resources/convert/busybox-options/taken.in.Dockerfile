FROM debian:bookworm-slim
RUN grep -qE 'a|b' /etc/os-release && sed -i -E 's/a/b/' /etc/os-release && find /tmp -name x -delete \
 && xargs -0 -r -n1 echo < /dev/null && tar --strip-components=1 -xzf /tmp/x.tgz && readlink -f /bin && ps aux
