FROM debian
CMD echo \\
RUN echo a\\\
b
