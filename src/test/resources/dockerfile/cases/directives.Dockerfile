# syntax=docker/dockerfile:1
# check=skip=all;error=true
#	escape = `

FROM windows
COPY a.txt C:\
RUN dir `
    c:\ 
