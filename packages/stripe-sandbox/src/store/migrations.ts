/**
 * The schema, forward-only: entry n is version n + 1 and never changes once released.
 *
 * `data` holds an object exactly as the API shows it; the columns beside it exist for look-ups alone and are
 * written together with it. `seq` orders lists, newest first. Since version 3 no new table points to an older one by a
 * foreign key: a backup from before is loaded into the newest schema, and it could not replace the older table's rows.
 */
export const MIGRATIONS: readonly string[] = [
  `
  create table checkout_sessions (
    id text primary key,
    seq bigint generated always as identity unique,
    created bigint not null,
    status text not null,
    expires_at bigint not null,
    payment_intent text,
    data jsonb not null,
    line_items jsonb not null,
    intent_params jsonb not null,
    attempts integer not null default 0
  );
  comment on column checkout_sessions.attempts is 'payments tried so far; the hosted form carries it, so a form sent twice pays once';
  comment on column checkout_sessions.intent_params is 'payment_intent_data of the creation, used at the first payment attempt';
  create index checkout_sessions_due on checkout_sessions (expires_at) where status = 'open';
  create index checkout_sessions_intent on checkout_sessions (payment_intent);

  create table payment_intents (
    id text primary key,
    seq bigint generated always as identity unique,
    created bigint not null,
    data jsonb not null,
    card jsonb
  );
  comment on column payment_intents.card is 'the card waiting for its confirmation step: brand, last four digits, expiry, name; never the number';

  create table charges (
    id text primary key,
    seq bigint generated always as identity unique,
    created bigint not null,
    payment_intent text not null references payment_intents (id),
    transfer_group text,
    data jsonb not null
  );
  create index charges_intent on charges (payment_intent);
  create index charges_group on charges (transfer_group);

  create table events (
    id text primary key,
    seq bigint generated always as identity unique,
    created bigint not null,
    type text not null,
    data jsonb not null
  );
  create index events_type on events (type, seq);
  create index events_created on events (created);

  create table webhook_deliveries (
    event_id text primary key references events (id),
    state text not null check (state in ('pending', 'delivered', 'withheld', 'given_up')),
    attempts integer not null default 0,
    first_attempt_at timestamptz,
    next_attempt_at timestamptz not null,
    last_result text
  );
  comment on table webhook_deliveries is 'one row per event that has somewhere to go; withheld ones are sent by hand only';
  create index webhook_deliveries_due on webhook_deliveries (next_attempt_at) where state = 'pending';

  create table idempotency_keys (
    key text primary key,
    fingerprint text not null,
    request_id text not null,
    status integer not null,
    body text not null,
    created_at timestamptz not null
  );
  comment on table idempotency_keys is 'the stored answer of each executed POST, written in the transaction that executed it';
  `,
  `
  create table refunds (
    id text primary key,
    seq bigint generated always as identity unique,
    created bigint not null,
    charge text not null references charges (id),
    payment_intent text,
    data jsonb not null
  );
  create index refunds_charge on refunds (charge);
  create index refunds_intent on refunds (payment_intent);
  `,
  `
  create table accounts (
    id text primary key,
    seq bigint generated always as identity unique,
    created bigint not null,
    data jsonb not null,
    bank jsonb
  );
  comment on column accounts.bank is 'where payouts go: holder, last four characters, and the failure that its test number asks for; never the number';

  create table page_links (
    code text primary key,
    kind text not null check (kind in ('setup', 'dashboard')),
    account text not null references accounts (id),
    refresh_url text,
    return_url text,
    expires_at bigint not null,
    used_at bigint,
    session text unique,
    session_ends_at bigint
  );
  comment on table page_links is 'single-use links of an account: the first visit opens a session, which has an unguessable address of its own';

  alter table events add column account text;
  comment on column events.account is 'the connected account it happened in; null for the platform';
  `,
  `
  create table balance_transactions (
    id text primary key,
    seq bigint generated always as identity unique,
    created bigint not null,
    account text references accounts (id),
    type text not null,
    source text not null,
    currency text not null,
    net bigint not null,
    payout text,
    data jsonb not null
  );
  comment on table balance_transactions is 'every movement of a balance, append-only; the sum of net is the balance';
  comment on column balance_transactions.account is 'whose balance; null for the platform';
  comment on column balance_transactions.payout is 'the payout that took it out of the balance';
  create index balance_transactions_account on balance_transactions (account, currency);
  create index balance_transactions_source on balance_transactions (source);
  create index balance_transactions_payout on balance_transactions (payout);

  -- Charges and refunds from before there were balances named a transaction that did not exist.
  insert into balance_transactions (id, created, type, source, currency, net, data)
  select id, created, type, source, currency, net, jsonb_build_object(
    'id', id, 'object', 'balance_transaction', 'amount', net, 'available_on', created, 'balance_type', 'payments',
    'created', created, 'currency', currency, 'description', null, 'exchange_rate', null, 'fee', 0,
    'fee_details', '[]'::jsonb, 'net', net, 'reporting_category', type, 'source', source, 'status', 'available', 'type', type)
  from (
    select data->>'balance_transaction' as id, created, 'charge' as type, id as source, data->>'currency' as currency,
      (data->>'amount')::bigint as net, 0 as rank, seq
    from charges where data->>'balance_transaction' is not null
    union all
    select data->>'balance_transaction', created, 'refund', id, data->>'currency', -(data->>'amount')::bigint, 1, seq
    from refunds where data->>'balance_transaction' is not null
  ) as past
  order by created, rank, seq;

  create table transfers (
    id text primary key,
    seq bigint generated always as identity unique,
    created bigint not null,
    destination text not null references accounts (id),
    source_transaction text,
    transfer_group text,
    amount bigint not null,
    data jsonb not null
  );
  create index transfers_destination on transfers (destination);
  create index transfers_source on transfers (source_transaction);
  create index transfers_group on transfers (transfer_group);

  create table transfer_reversals (
    id text primary key,
    seq bigint generated always as identity unique,
    created bigint not null,
    transfer text not null references transfers (id),
    data jsonb not null
  );
  create index transfer_reversals_transfer on transfer_reversals (transfer);
  `,
  `
  alter table charges add column card_behaviour text not null default 'ordinary';
  comment on column charges.card_behaviour is 'what the test card asks for after it paid';

  create table outcomes (
    id bigint generated always as identity primary key,
    kind text not null,
    object_id text not null,
    due_at timestamptz not null
  );
  comment on table outcomes is 'what happens later by itself, a row each, removed in the transaction in which it happens';
  create index outcomes_due on outcomes (due_at, id);
  `,
  `
  create table disputes (
    id text primary key,
    seq bigint generated always as identity unique,
    created bigint not null,
    charge text not null,
    payment_intent text,
    status text not null,
    data jsonb not null
  );
  create index disputes_charge on disputes (charge);
  create index disputes_intent on disputes (payment_intent);
  `,
  `
  create table payouts (
    id text primary key,
    seq bigint generated always as identity unique,
    created bigint not null,
    account text not null references accounts (id),
    status text not null,
    destination text not null,
    data jsonb not null
  );
  create index payouts_account on payouts (account);
  `,
  `
  alter table webhook_deliveries
    drop constraint webhook_deliveries_state_check,
    add constraint webhook_deliveries_state_check
      check (state in ('pending', 'delivered', 'withheld', 'held', 'given_up')),
    add column copies integer not null default 1;
  comment on table webhook_deliveries is 'one row per event that has somewhere to go; withheld ones are sent by hand only, held ones after a later event arrived';
  comment on column webhook_deliveries.copies is 'how often it is still to arrive';
  `,
];
