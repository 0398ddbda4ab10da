FROM alpine:3.21
RUN adduser -D -g 'Carl,,,' -h /srv/carl -s /bin/sh -u 5000 -G users carl
RUN addgroup -S -g 104 grp && addgroup carl grp
RUN addgroup -S svc && adduser -S -D -H -G svc svc
RUN adduser -S -D -H -u 200 -G root other
RUN delgroup carl grp || deluser --remove-home carl && delgroup grp
