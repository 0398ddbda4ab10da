FROM node:20-alpine
RUN apk add --no-cache yarn
