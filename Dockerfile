# One image for every workspace that runs: docker build --build-arg WORKSPACE=services/gig .
FROM node:22-bookworm-slim AS base
WORKDIR /app
ENV TURBO_TELEMETRY_DISABLED=1 NEXT_TELEMETRY_DISABLED=1

# The workspace with the packages it uses, and a lock file of those alone. What is only run, not built, needs less.
FROM base AS pruned
ARG WORKSPACE
COPY . .
RUN npx --yes turbo@2.11.11 prune "$(node -p "require('./${WORKSPACE}/package.json').name")" --docker
RUN if [ "$(node -p "'build' in (require('./${WORKSPACE}/package.json').scripts ?? {})")" = false ]; then \
    node packages/local-stack/bin/keep-runtime.mjs out/json "${WORKSPACE}" \
    && node packages/local-stack/bin/keep-runtime.mjs out/full "${WORKSPACE}"; \
  fi

FROM base AS built
ARG WORKSPACE
COPY --from=pruned /app/out/json/ ./
COPY .npmrc ./
RUN npm ci
COPY --from=pruned /app/out/full/ ./
RUN npm run build --workspace "${WORKSPACE}" --if-present \
  && npm prune --omit=dev \
  && rm -rf "${WORKSPACE}/.next/cache"

FROM base
ARG WORKSPACE
ARG HEALTH_PATH=/health/ready
ENV NODE_ENV=production HOST=0.0.0.0 HEALTH_PATH=${HEALTH_PATH}
ENV NODE_OPTIONS="--disable-warning=ExperimentalWarning --experimental-async-context-frame"
# The code belongs to root: the process can read it and nothing more. It writes to /data, and the web app to .next-run.
COPY --from=built /app /app
RUN mkdir -p /data "/app/${WORKSPACE}/.next-run" && chown node:node /data "/app/${WORKSPACE}/.next-run"
USER node
WORKDIR /app/${WORKSPACE}
HEALTHCHECK --interval=5s --timeout=5s --start-period=20s --retries=12 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+process.env.HEALTH_PATH).then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "src/main.ts"]
