FROM debian
RUN echo mark
