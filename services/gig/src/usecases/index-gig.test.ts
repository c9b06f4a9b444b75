import { newId } from '@craftlane/service-kit/ids';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMeilisearch } from '../adapters/meilisearch.ts';
import { gigIndexVersion } from '../adapters/meilisearch-settings.ts';
import { prepareGigReads } from '../db/gig-reads.ts';
import { findMirrorVersion } from '../db/search-rebuilds.ts';
import { freelancerCard, orderFacts, orderPaid, userProfileUpdated } from '../testing/facts.ts';
import { bodyOf, startGigs, type TestGigs } from '../testing/gig.ts';
import { type RecordedRequest, type ScriptedServer, startScriptedServer } from '../testing/scripted-server.ts';
import { prepareMirror } from './prepare-mirror.ts';

const enqueued = { taskUid: 1, indexUid: 'gigs', status: 'enqueued', type: 'x', enqueuedAt: '2026-01-01T00:00:00Z' };
const failing = { ...enqueued, taskUid: 2 };

describe('keeping Meilisearch', () => {
  let engine: ScriptedServer;
  let service: TestGigs;
  let owner: string;
  beforeAll(async () => {
    engine = await startScriptedServer();
    engine.answer = (request) => {
      const { method, path } = request;
      if (path === '/multi-search') return { status: 503, body: { message: 'no', code: 'no', type: 'x', link: '' } };
      if (path === `/tasks/${failing.taskUid}`) {
        return { body: { uid: failing.taskUid, status: 'failed', error: { message: 'disk full', code: 'internal' } } };
      }
      if (path === `/tasks/${enqueued.taskUid}`) return { body: { uid: 1, status: 'succeeded', error: null } };
      const isRefused = putOf('clavichord')(request) && engine.requests.filter(putOf('clavichord')).length === 1;
      return method === 'GET' ? { body: { uid: 'gigs' } } : { status: 202, body: isRefused ? failing : enqueued };
    };
    service = await startGigs({ MEILI_URL: engine.url });
    owner = await service.addFreelancer();
  });
  afterAll(async () => {
    await service.stop();
    await engine.stop();
  });

  const sent = (wanted: (request: RecordedRequest) => boolean) => until(() => engine.requests.find(wanted));
  const putOf = (title: string) => (request: RecordedRequest) =>
    request.path.startsWith('/indexes/gigs/documents?') && JSON.stringify(request.body).includes(title);

  it('fills an index that other settings made anew at the start', async () => {
    await sent(({ method, path }) => method === 'PATCH' && path === '/indexes/gigs_next/settings');
    await sent(({ path }) => path === '/swap-indexes');
    await until(async () => (await findMirrorVersion(service.db)) === gigIndexVersion);
  });

  it('leaves the index alone when it was filled with these settings', async () => {
    const count = () => engine.requests.filter(({ path }) => path === '/swap-indexes').length;
    const before = count();
    const mirror = createMeilisearch({ url: engine.url, apiKey: null });
    await prepareMirror({ db: service.db, gigs: prepareGigReads(service.db), mirror, newId });
    expect(count()).toBe(before);
  });

  it('hands on publications and takes back what is paused', async () => {
    const { id } = await service.addPublished(owner, { title: 'I will tune your harpsichord' });
    await sent(putOf('harpsichord'));
    bodyOf(await service.request('POST', `/api/gigs/${id}/pause`, { as: owner }), 200);
    await sent(({ method, path }) => method === 'DELETE' && path === `/indexes/gigs/documents/${id}`);
  });

  it('tries again what it could not do, and counts the failure', async () => {
    await service.addPublished(owner, { title: 'I will tune your clavichord' });
    await until(() => engine.requests.filter(putOf('clavichord')).length === 2);
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toMatch(/^job_duration_seconds_count\{[^}]*task="index_gig"[^}]*outcome="failed"[^}]*\} 1$/m);
  });

  it('hands on the languages of a freelancer and orders of a gig, for gigs that are published', async () => {
    const as = await service.addFreelancer();
    const { id } = await service.addPublished(as, { title: 'I will tune your spinet' });
    const card = freelancerCard({ userId: as, languages: [{ code: 'it', level: 'native' }] });
    await service.deliver(userProfileUpdated(card, 2));
    await sent((request) => putOf('spinet')(request) && JSON.stringify(request.body).includes('"languages":["it"]'));
    await service.deliver(orderPaid(orderFacts(id)));
    await sent((request) => putOf('spinet')(request) && JSON.stringify(request.body).includes('"popularity":1'));
  });

  it('searches PostgreSQL while it does not answer', async () => {
    const { id } = await service.addPublished(owner, { title: 'I will tune your virginals' });
    expect(await service.search('virginals')).toMatchObject({ engine: 'postgresql', hits: [{ id }] });
  });
});
