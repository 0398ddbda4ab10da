FROM debian
RUN echo open \
  && true \
  # the file ends in a comment
