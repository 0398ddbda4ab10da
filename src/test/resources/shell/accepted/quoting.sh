echo 'single $HOME `x` \' "double $HOME \"q\" \$ \\ `date` $(date)" un\ quoted $'ansi \' \x41 \n' $"locale"
echo "a
b" 'c
d' "'" '"' \" \' ""
echo a\
b "c\
d" # a'b "c
echo $ "$" $% "a$"
