/**
 * Tables the kit keeps in every service's database, in schema `kit`. Every statement is safe to repeat; a later change is
 * appended as another such statement.
 *
 * - `inbox`: events already applied, per consumer; the row commits together with the effect.
 * - `dead_events`: deliveries given up, with the reason; kept until a person decides.
 * - `idempotency_keys`: the stored answer per actor, operation and key.
 * - `files`: what was uploaded and whom it belongs to; the bytes lie in the file store. See `files/table.ts`.
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
    create table if not exists kit.files (
      id uuid primary key,
      owner_id uuid not null,
      purpose text not null,
      name text not null,
      declared_size bigint not null,
      size bigint,
      media_type text not null,
      sha256 text,
      status text not null,
      refusal text,
      width integer,
      height integer,
      widths integer[] not null default '{}',
      folder text not null,
      attached_to text,
      unattached_since timestamptz default now(),
      may_still_arrive boolean not null default true,
      created_at timestamptz not null default now()
    );
    create index if not exists files_attached_to on kit.files (attached_to) where attached_to is not null;
    create index if not exists files_unattached on kit.files (owner_id, unattached_since) where unattached_since is not null;
    create index if not exists files_may_still_arrive on kit.files (created_at) where may_still_arrive;
  `;
}
