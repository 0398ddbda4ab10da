FROM alpine:3.21
# alpinist: Alpine has nothing like nginx-module-njs: it is nginx.org's own, and Alpine's nginx has modules of other names; name Alpine's (nginx-mod-http-... or nginx-mod-stream-...), or take nginx and its modules from nginx.org: wget -O /etc/apk/keys/nginx_signing.rsa.pub https://nginx.org/keys/nginx_signing.rsa.pub, then apk add -X https://nginx.org/packages/alpine/vX.Y/main with the release of the image
RUN apk add --no-cache nginx
