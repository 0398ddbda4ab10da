apk del curl
rm -rf /tmp/*
