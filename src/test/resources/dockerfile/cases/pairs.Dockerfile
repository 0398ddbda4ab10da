FROM debian
ENV A=1 B="two words" C='single $A' D=esc\ aped E= F=a"b c"d
ENV OLD the rest of "the line"	with blanks
ENV G="a \"b\" c" H='it"s'
ARG X
ARG Y=1 Z="2 3"
LABEL a=b "quoted key"="v" c=$A
LABEL old value
