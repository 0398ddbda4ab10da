a > b 2>&1 >> c < d 3<> e >| f &> g &>> h >&2 <&- {fd}> i 2>/dev/null
cat <<< "here $string" <(b) >(c) --file=<(d)
> empty
{ a; } > b < c
