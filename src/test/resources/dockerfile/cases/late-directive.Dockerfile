# a comment first
# escape=`
FROM debian
RUN echo a \
    b
