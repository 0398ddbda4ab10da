FROM ruby:3.1-alpine AS base
WORKDIR /rails
ENV RAILS_ENV=production \
    RAILS_LOG_TO_STDOUT=1 \
    BUNDLE_DEPLOYMENT=1 \
    BUNDLE_PATH=/usr/local/bundle \
    BUNDLE_WITHOUT=development

FROM base AS build
RUN apk add --no-cache build-base git sqlite-dev pkgconfig
COPY Gemfile Gemfile.lock ./
RUN bundle install && \
    rm -rf ~/.bundle/ "${BUNDLE_PATH}"/ruby/*/cache "${BUNDLE_PATH}"/ruby/*/bundler/gems/*/.git && \
    bundle exec bootsnap precompile --gemfile
COPY . .
RUN bundle exec bootsnap precompile app/

FROM base
RUN apk add --no-cache curl jemalloc sqlite-libs tzdata bash && \
    ln -s /usr/lib/x86_64-linux-gnu/libjemalloc.so.2 /usr/local/lib/libjemalloc.so
ENV LD_PRELOAD=/usr/local/lib/libjemalloc.so
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY --from=build /rails /rails
RUN addgroup -S -g 1000 rails && \
    adduser -D rails -u 1000 -G rails -s /bin/bash && \
    mkdir -p log tmp storage && \
    chown -R rails:rails db log tmp storage
USER 1000:1000
ENTRYPOINT ["/rails/bin/docker-entrypoint"]
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD curl -fsS http://localhost:3000/health
CMD ["./bin/rails", "server", "-b", "0.0.0.0"]
