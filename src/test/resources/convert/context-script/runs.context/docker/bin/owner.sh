usermod -u "${APP_UID:-1000}" app
service rsyslog start
