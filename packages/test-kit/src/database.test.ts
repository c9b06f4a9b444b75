import postgres from 'postgres';
import { expect, inject, test } from 'vitest';
import { createTestDatabase } from './database.ts';

test('databases of one service are copies of one template and share no rows', async () => {
  const options = { service: 'kit-test', migrationsFolder: null };
  const [first, second] = await Promise.all([createTestDatabase(options), createTestDatabase(options)]);
  const one = postgres(first.appUrl, { max: 1 });
  const other = postgres(second.appUrl, { max: 1 });
  await one`insert into kit.inbox (event_id, consumer) values (gen_random_uuid(), 'x')`;
  expect(await one`select from kit.inbox`).toHaveLength(1);
  expect(await other`select from kit.inbox`).toHaveLength(0);
  await Promise.all([one.end(), other.end(), first.drop(), second.drop()]);
});

test('the template is built once, however many databases are made of it', async () => {
  const options = { service: 'kit-test', migrationsFolder: null };
  const databases = await Promise.all(Array.from({ length: 4 }, () => createTestDatabase(options)));
  const admin = postgres(inject('postgresUrl'), { max: 1 });
  expect(await admin`select from pg_database where datname like 'tpl_kit_test_%'`).toHaveLength(1);
  await Promise.all([admin.end(), ...databases.map((database) => database.drop())]);
});
