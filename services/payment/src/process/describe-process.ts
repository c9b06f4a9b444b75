import type { OrderEdge, OrderProcess } from '../domain/order-process.ts';
import { markdownTable } from './markdown-table.ts';

/** The order process as a document: a diagram of its statuses, and a table of what each move causes. */
export function describeProcess({ version, edges, timers, whileFrozen }: OrderProcess): string {
  const moves = edges.filter(({ from, to }) => from !== to);
  const loops = edges.filter(({ from, to }) => from === to);
  return `# The order process

Version ${version}, drawn from \`services/payment/src/domain/order-process.ts\` by \`npm run order-process\`. New orders begin with the newest
version and keep it. Timers are ISO 8601 durations in the configuration of the payment service.

\`\`\`mermaid
stateDiagram-v2
${grouped(moves)
  .map(({ edge, by }) => `  ${edge.from ?? '[*]'} --> ${edge.to}: ${edge.move} (${by})`)
  .join('\n')}
  expired --> [*]
  completed --> [*]
  cancelled --> [*]
\`\`\`

## Timers

${markdownTable([['timer', 'makes, when it ends', 'by'], ...Object.entries(timers).map(([name, { move, by }]) => [name, `\`${move}\``, by])])}

What is by Stripe is made when Stripe, asked then, confirms it. While a chargeback keeps an order frozen no timer ends, and people can do nothing
but ${whileFrozen.map((move) => `\`${move}\``).join(', ')}. A guard is a rule beside the graph (\`order-guards.ts\`): it refuses what a person asks for, or what the
buyer is about to pay; what Stripe confirmed has happened.

## Moves that change the status

${table(moves)}

## Moves within a status

${table(loops)}
`;
}

function table(edges: readonly OrderEdge[]): string {
  const rows = grouped(edges).map(({ edge, by }) => [
    edge.from ?? '–',
    edge.to,
    `\`${edge.move}\``,
    by,
    edge.guards?.join(', ') ?? '–',
    Object.entries(edge.timers ?? {})
      .map(([timer, effect]) => `${effect} ${timer}`)
      .join(', ') || '–',
    edge.books ?? '–',
    edge.tells.join(', ') || '–',
  ]);
  return markdownTable([['from', 'to', 'move', 'by', 'guards', 'timers', 'money', 'tells'], ...rows]);
}

/** Arrows that differ in nothing but who makes them are one row. */
function grouped(edges: readonly OrderEdge[]): { edge: OrderEdge; by: string }[] {
  const rows = new Map<string, { edge: OrderEdge; actors: string[] }>();
  for (const edge of edges) {
    const key = JSON.stringify({ ...edge, by: null });
    const row = rows.get(key) ?? { edge, actors: [] };
    rows.set(key, { edge, actors: [...row.actors, edge.by] });
  }
  return [...rows.values()].map(({ edge, actors }) => ({ edge, by: actors.join(', ') }));
}
