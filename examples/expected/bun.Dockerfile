FROM oven/bun:1.4-alpine AS base
WORKDIR /usr/src/app

FROM base AS install
COPY package.json bun.lock ./
RUN bun install --frozen-lockfile --production

FROM base AS release
RUN apk add --no-cache ca-certificates tzdata
COPY --from=install /usr/src/app/node_modules node_modules
COPY package.json ./
COPY src src

ENV NODE_ENV=production \
    TZ=Europe/Zurich
USER bun
EXPOSE 3000/tcp
ENTRYPOINT ["bun", "run", "src/main.ts"]
