# Shared by the scripts.

say() {
	echo "== $1"
}
