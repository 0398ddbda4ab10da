echo $((a) ) "$((b; c) )"
((a) || b)
