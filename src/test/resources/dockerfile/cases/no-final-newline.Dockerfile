FROM debian
RUN echo no newline