// Who may import what. Each rule is a sentence of docs/architecture.md; `npm run verify` runs them.
const TEST = '\\.test\\.tsx?$|/testing/|/test-|/e2e/|vitest\\.config|playwright\\.config';
const OURS = '^(packages|services|apps)/';

/** From production code of a place to anything that matches, except what is allowed. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** One layer of a service to the layers it must not know. */
const layer = (name, forbidden, comment) =>
  forbid(
    `service-${name}`,
    comment,
    { path: `^services/[^/]+/src/${name}/`, pathNot: TEST },
    { path: `^services/[^/]+/src/(${forbidden.join('|')})` },
  );

export default {
  forbidden: [
    forbid(
      'contracts-alone',
      'contracts imports nothing of ours',
      { path: '^packages/contracts/', pathNot: TEST },
      { path: OURS, pathNot: '^packages/contracts/' },
    ),
    forbid(
      'service-kit-on-contracts',
      'service-kit imports contracts and nothing else of ours',
      { path: '^packages/service-kit/', pathNot: TEST },
      { path: OURS, pathNot: '^packages/(service-kit|contracts)/' },
    ),
    forbid(
      'sandbox-alone',
      'the Stripe sandbox knows nothing of Craftlane',
      { path: '^packages/stripe-sandbox/', pathNot: TEST },
      { path: OURS, pathNot: '^packages/stripe-sandbox/' },
    ),
    forbid(
      'packages-below-services',
      'a package never imports a service or an app',
      { path: '^packages/' },
      { path: '^(services|apps)/' },
    ),
    forbid(
      'service-alone',
      'a service never imports another service',
      { path: '^services/([^/]+)/' },
      { path: '^services/', pathNot: '^services/$1/' },
    ),
    forbid(
      'service-on-kit',
      'a service imports contracts and service-kit; its tests may also use the test kit and the sandbox',
      { path: '^services/', pathNot: TEST },
      { path: '^(packages|apps)/', pathNot: '^packages/(contracts|service-kit)/' },
    ),
    forbid(
      'web-no-services',
      'the web app never imports a service or a database; its browser stories may look into one',
      { path: '^apps/web/src/' },
      { path: '^services/|^packages/stripe-sandbox/|node_modules/(postgres|drizzle-orm|pg|graphile-worker)/' },
    ),
    forbid(
      'web-client-half',
      'the web app imports the client half of service-kit and its logging alone',
      { path: '^apps/web/src/', pathNot: TEST },
      {
        path: '^packages/',
        pathNot:
          '^packages/(contracts/|service-kit/src/(client|event-signature|client-address|errors|ids|log|tracing)[^/]*\\.ts)',
      },
    ),
    layer(
      'domain',
      ['usecases', 'db', 'http', 'events', 'adapters', 'main', 'config'],
      'domain code is pure: it knows no other layer',
    ),
    forbid(
      'service-domain-pure',
      'domain code does no I/O: no files, no processes, no database, no HTTP',
      { path: '^services/[^/]+/src/domain/', pathNot: TEST },
      {
        path: '^(node:)?(fs|http|https|child_process|worker_threads|dns)|node_modules/(postgres|drizzle-orm|@orpc|stripe|pusher|meilisearch)/',
      },
    ),
    layer('usecases', ['http', 'events', 'main', 'config'], 'a use case does not know how it is called'),
    layer('db', ['http', 'events', 'adapters', 'main', 'config'], 'storage knows the domain alone'),
    layer('adapters', ['http', 'events', 'main', 'config'], 'an adapter knows the domain and what it adapts'),
    layer('http', ['events', 'main', 'config'], 'an edge knows use cases'),
    layer('events', ['http', 'main', 'config'], 'an edge knows use cases'),
    forbid(
      'web-components-bottom',
      'components know neither features nor routes nor the server',
      { path: '^apps/web/src/components/', pathNot: TEST },
      { path: '^apps/web/src/(features|app|server)/' },
    ),
    forbid(
      'web-features-below-app',
      'features do not know routes',
      { path: '^apps/web/src/features/', pathNot: TEST },
      { path: '^apps/web/src/app/' },
    ),
    forbid(
      'web-feature-alone',
      'a feature never imports another feature',
      { path: '^apps/web/src/features/([^/]+)/', pathNot: TEST },
      { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    ),
    forbid(
      'no-circles',
      'modules do not import each other in a circle',
      { path: OURS },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'resolvable',
      'every import exists',
      { path: OURS },
      { couldNotResolve: true, pathNot: '^(server-only|next/)' },
    ),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next[^/]*|dist|drizzle|coverage|test-results)/' },
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: 'packages/config/web-alias.mjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json'],
    },
  },
};
