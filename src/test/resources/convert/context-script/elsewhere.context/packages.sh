apt-get update || true
apt-get install -y make || true
