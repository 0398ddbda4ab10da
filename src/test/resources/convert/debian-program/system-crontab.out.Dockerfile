FROM alpine:3.21
RUN apk add --no-cache cronie
COPY clean-up /etc/cron.d/clean-up
CMD ["crond", "-n"]
