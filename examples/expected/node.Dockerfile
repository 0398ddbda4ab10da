FROM node:24-alpine3.24

ENV NODE_ENV=production

# better-sqlite3 has a part in C++, which node-gyp compiles where there is no prebuilt one.
RUN apk add --no-cache python3 make g++

WORKDIR /usr/src/app
COPY package*.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY --chown=node:node . .
RUN mkdir data && chown node:node data

USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s \
    CMD ["node", "-e", "fetch('http://localhost:3000/health').then((answer) => process.exit(answer.ok ? 0 : 1))"]
CMD ["node", "src/main.js"]
