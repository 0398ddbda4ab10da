FROM alpine:3.21
RUN apk add --no-cache curl grep findutils coreutils
RUN curl -s https://mirror.example/ | grep -oP 'v\K\d+' && find . -type f -exec grep -P x {} + && ls | xargs -d '\n' rm -f
RUN echo "0  x" | sha256sum --check --strict - && tar -xzf x.tgz --strip-components=1 && sed -i 's/a/b/' x && rm -rf x
