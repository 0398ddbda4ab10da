FROM debian:bookworm
# Node.js from its publisher
RUN curl -fsSL https://deb.nodesource.com/setup_20.x | bash - \
    && apt-get install -y nodejs \
    && install -m 0755 -d /etc/apt/keyrings \
    && curl -fsSL https://mirror.example/key.asc | gpg --dearmor -o /etc/apt/keyrings/tool.gpg \
    && chmod a+r /etc/apt/keyrings/tool.gpg \
    && echo "deb [signed-by=/etc/apt/keyrings/tool.gpg] https://mirror.example/apt stable main" \
        | tee /etc/apt/sources.list.d/tool.list > /dev/null \
    && apt-get update && apt-get install -y tool git
RUN echo 'deb http://mirror.example/debian bookworm-backports main' >> /etc/apt/sources.list
RUN wget -qO - https://mirror.example/key.asc | apt-key add - && add-apt-repository -y ppa:someone/thing
RUN sed -i 's/main/main contrib/' /etc/apt/sources.list.d/debian.sources && apt-get -y install curl
