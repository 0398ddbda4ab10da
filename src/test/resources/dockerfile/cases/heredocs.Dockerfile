# syntax=docker/dockerfile:1
FROM debian
RUN <<EOF
apt-get update
apt-get install -y curl
EOF
RUN <<-"EOT" bash -ex
	echo $HOME
	echo done
	EOT
RUN cat <<ONE > /one && cat <<'TWO' > /two
first $A
ONE
second \
RUN not an instruction
TWO
COPY <<robots.txt <<"humans.txt" /usr/share/
User-agent: *
robots.txt
# not a comment
humans.txt
RUN <<PY python3
#!/not/an/interpreter
print("<<EOF")
PY
RUN <<EOF
#!/usr/bin/env python3
print(1)
EOF
RUN cat <<<here && echo $((1<<2)) "<<EOF" && echo x<<EOF
ADD <<a /a
a
CMD echo <<EOF
