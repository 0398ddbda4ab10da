a=(one 'two three' $four # comment
  five)
a+=(six)
declare -a b=(1 2) c
local d=() e=f
a[1]=x
a[$i+1]=y
echo ${a[*]} if then
readonly -A m=([k]=v [l]='w x')
