apt-get purge -y curl
rm -rf /tmp/*
