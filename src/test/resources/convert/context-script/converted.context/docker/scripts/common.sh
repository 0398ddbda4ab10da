# Shared by the scripts.
export DEBIAN_FRONTEND=noninteractive

say() {
	echo "== $1"
}
