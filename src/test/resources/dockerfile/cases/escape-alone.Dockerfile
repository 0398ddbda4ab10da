FROM debian
\
RUN echo d
