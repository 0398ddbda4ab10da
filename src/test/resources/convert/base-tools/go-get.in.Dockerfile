FROM golang:1.9.2
RUN go get example.com/tool

FROM golang:1.22
RUN go get example.com/tool
