if a; then b; elif c && d; then e; else f; fi > out
if a
then
  b
fi
for i in a "b c" $d *.deb; do echo $i; done
for i
do echo $i; done
for i; do echo $i; done
for ((i = 0; i < 9; i++)); do echo $i; done
for i in; do :; done
while read -r line; do echo "$line"; done < file
until a; do b; done
case "$x" in a|b) c;; (d) e ;; *) f; esac
case x in esac
case $(uname -m) in
  x86_64 | amd64)
    arch=amd64 ;;
  aarch64) arch=arm64
    ;;
  [0-9]*) arch=n ;& 
  "") arch= ;;&
  *) echo >&2 "no"; exit 1
esac
select x in a b; do break; done
{ a; b; } | ( c; d ) && ! e || time f
f() { a; }
g () ( b )
function h { c; }
function i() { d; } > log
[[ -f a && ( $b == c* || $d =~ ^(e|f)+$ ) && ! -z $g ]] && (( h++ )) && [ -f x -a "$y" = z ]
[[ $a < b ]]
( (a); b )
if ! { a; }; then b; fi
a & b &
wait; { a & }
while :; do break; done && echo then fi done
