# One image for every workspace that runs: docker build --build-arg WORKSPACE=services/gig .
FROM node:22-bookworm-slim AS base
WORKDIR /app
ENV TURBO_TELEMETRY_DISABLED=1 NEXT_TELEMETRY_DISABLED=1

# The workspace with the packages it uses, and a lock file of those alone.
FROM base AS pruned
ARG WORKSPACE
COPY . .
RUN npx --yes turbo@2.11.11 prune "$(node -p "require('./${WORKSPACE}/package.json').name")" --docker

FROM base AS built
ARG WORKSPACE
COPY --from=pruned /app/out/json/ ./
COPY .npmrc ./
RUN npm ci
COPY --from=pruned /app/out/full/ ./
RUN npm run build --workspace "${WORKSPACE}" --if-present && npm prune --omit=dev

FROM base
ARG WORKSPACE
ENV NODE_ENV=production HOST=0.0.0.0 NODE_OPTIONS="--disable-warning=ExperimentalWarning --experimental-async-context-frame"
COPY --from=built --chown=node:node /app /app
RUN mkdir /data && chown node:node /data
USER node
WORKDIR /app/${WORKSPACE}
CMD ["node", "src/main.ts"]
