FROM debian:bookworm
RUN update-rc.d nginx defaults && systemctl enable nginx && systemctl daemon-reload
RUN service postgresql start && su postgres -c "createdb app"
RUN /etc/init.d/mysql start
CMD ["service", "nginx", "start"]
