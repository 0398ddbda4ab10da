FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y cron anacron
COPY clean-up /etc/cron.d/clean-up
CMD ["cron", "-f"]
