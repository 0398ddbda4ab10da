FROM debian
RUN
CMD
ENTRYPOINT
run echo mixed Case
FOO bar
apt-get install -y curl
RUN echo "unclosed
RUN echo ${unclosed <<EOF
RUN echo 'a' <<
