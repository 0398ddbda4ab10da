FROM alpine:3.21
# alpinist: service belongs to a service manager that Alpine's images do not have; run the program itself: as the container's command, or here in the background
RUN service postgresql start && su postgres -c "createdb app"
# alpinist: /etc/init.d/mysql belongs to a service manager that Alpine's images do not have; run the program itself: as the container's command, or here in the background
RUN /etc/init.d/mysql start
# alpinist: service belongs to a service manager that Alpine's images do not have; run the program itself: as the container's command, or here in the background
CMD ["service", "nginx", "start"]
