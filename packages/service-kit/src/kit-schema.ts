/**
 * Tables the kit keeps in every service's database, in schema `kit`. Every statement is safe to repeat; a later change is
 * appended as another such statement.
 *
 * - `inbox`: events already applied, per consumer; the row commits together with the effect.
 * - `dead_events`: deliveries given up, with the reason; kept until a person decides.
 * - `idempotency_keys`: the stored answer per actor, operation and key.
 */
export function kitSchemaSql(appRole: string): string {
  return `
    create schema if not exists kit;
    revoke all on schema kit from public;
    grant usage on schema kit to ${appRole};
    create table if not exists kit.inbox (
      event_id uuid not null,
      consumer text not null,
      received_at timestamptz not null default now(),
      primary key (event_id, consumer)
    );
    create index if not exists inbox_received_at on kit.inbox (received_at);
    create table if not exists kit.dead_events (
      id bigint generated always as identity primary key,
      event_id uuid not null,
      type text not null,
      subscriber text not null,
      event jsonb not null,
      reason text not null,
      failed_at timestamptz not null default now()
    );
    create table if not exists kit.idempotency_keys (
      actor_id text not null,
      scope text not null,
      key text not null,
      input_hash text not null,
      answer jsonb,
      created_at timestamptz not null default now(),
      primary key (actor_id, scope, key)
    );
    create index if not exists idempotency_keys_created_at on kit.idempotency_keys (created_at);
  `;
}
