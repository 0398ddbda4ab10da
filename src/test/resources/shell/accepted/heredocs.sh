cat <<A <<-'B'; echo after
one $HOME $(date) `x` \$
A
	two $HOME
	B
cat <<\EOF | grep x && b
$(not run
EOF
x=$(cat <<IN
inner )
IN
)
cat <<"E F"
x
E F
E
