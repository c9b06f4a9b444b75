import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Gig, GigImage, SearchResult } from '@craftlane/contracts/gig';
import type { GigContent } from '@craftlane/contracts/values/gigs';
import type { PersonCard } from '@craftlane/contracts/values/people';
import { newId } from '@craftlane/service-kit/ids';
import { type FileSteps, fileSteps } from '@craftlane/test-kit/files';
import type { TestAnswer } from '@craftlane/test-kit/request';
import { startTestService, type TestService } from '@craftlane/test-kit/service';
import { until } from '@craftlane/test-kit/wait';
import sharp from 'sharp';
import { gigConfigSchema } from '../config.ts';
import { gigService, migrationsFolder } from '../service.ts';
import type { GigEventType } from '../usecases/record-gig-change.ts';
import { freelancerCard, userRegistered } from './facts.ts';

/** A gig service under test, with the steps that most tests begin with. */
export interface TestGigs extends TestService<typeof gigConfigSchema>, FileSteps {
  filesDir: string;
  /** A freelancer whose card has arrived; returns their id. */
  addFreelancer(facts?: Partial<PersonCard>): Promise<string>;
  /** A picture of this person's. */
  addImage(as: string): Promise<GigImage>;
  /** Everything a gig needs to be published, with a fresh picture of this person's. */
  content(as: string, changes?: Partial<GigContent>): Promise<GigContent>;
  addDraft(as: string, changes?: Partial<GigContent>): Promise<Gig>;
  addPublished(as: string, changes?: Partial<GigContent>): Promise<Gig>;
  /** Versions of the events of a type about a gig as the web app got them, once there are `count`. */
  eventVersions(type: GigEventType, gigId: string, count: number): Promise<number[]>;
  search(query: string | Record<string, string | number>): Promise<SearchResult>;
}

/** Starts the service with a throw-away folder; `env` adds variables. */
export async function startGigs(env: Record<string, string> = {}): Promise<TestGigs> {
  const filesDir = mkdtempSync(join(tmpdir(), 'craftlane-gig-'));
  const service = await startTestService({
    name: 'gig',
    schema: gigConfigSchema,
    define: gigService,
    migrationsFolder,
    env: { FILES_DIR: filesDir, ...env },
  });
  const stop = async () => {
    await service.stop();
    rmSync(filesDir, { recursive: true, force: true });
  };
  const files = fileSteps(service, '/api/gigs');
  return { ...service, ...files, filesDir, stop, ...steps(service, files) };
}

/** A small picture of one colour. */
export function pngImage(width = 40, height = 30): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .png()
    .toBuffer();
}

/** The body of an answer with this status; fails the test otherwise. */
export function bodyOf<Body>(answer: TestAnswer<Body>, status: number): Body {
  if (answer.status !== status) throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

function steps({ request, deliver, events }: TestService<typeof gigConfigSchema>, { uploadFile }: FileSteps) {
  const png = pngImage();
  const addImage = async (as: string) => {
    const { id, width, height } = await uploadFile(as, 'picture.png', await png, 'gallery');
    return { id, width: width ?? 0, height: height ?? 0 };
  };
  const content = async (as: string, changes: Partial<GigContent> = {}) => ({
    ...completeContent(),
    galleryImageIds: [(await addImage(as)).id],
    ...changes,
  });
  const create = async (as: string, publish: boolean, changes: Partial<GigContent> = {}) => {
    const body = { ...(await content(as, changes)), publish };
    return bodyOf(await request<Gig>('POST', '/api/gigs', { as, body }), 201);
  };
  return {
    addImage,
    content,
    addDraft: (as: string, changes?: Partial<GigContent>) => create(as, false, changes),
    addPublished: (as: string, changes?: Partial<GigContent>) => create(as, true, changes),
    async addFreelancer(facts: Partial<PersonCard> = {}) {
      const card = freelancerCard(facts);
      if ((await deliver(userRegistered(card))) !== 204) throw new Error('the card was not taken');
      return card.userId;
    },
    eventVersions: (type: GigEventType, gigId: string, count: number) =>
      until(
        () => {
          const about = events.of(type, 'web').filter(({ aggregateId }) => aggregateId === gigId);
          return about.length >= count && about.map(({ aggregateVersion }) => aggregateVersion).sort();
        },
        { what: `The arrival of ${count} × ${type}` },
      ),
    async search(query: string | Record<string, string | number>) {
      const parameters = typeof query === 'string' ? { q: query } : query;
      const entries = Object.entries(parameters).map(([name, value]): [string, string] => [name, String(value)]);
      const path = `/api/gigs/search?${new URLSearchParams(entries)}`;
      return bodyOf(await request<SearchResult>('GET', path), 200);
    },
  };
}

function completeContent(): GigContent {
  return {
    title: 'I will draw a custom illustration',
    category: 'graphics-and-design',
    subcategory: 'illustration',
    tags: ['drawing', 'portrait'],
    description: 'A picture made for you alone, drawn by hand and delivered as a print-ready file. '.repeat(3),
    packages: [packageOf('basic', 5_000, 5), packageOf('standard', 12_000, 7)],
    extras: [{ id: newId(), title: 'Source file', priceMinor: 1_500, extraDays: 2 }],
    galleryImageIds: [],
    faq: [{ question: 'Which formats do I get?', answer: 'PNG and PDF.' }],
    requirements: [{ id: newId(), type: 'text', question: 'What shall I draw?', required: true, options: [] }],
  };
}

/** A package at a price (minor units) within some days. */
export function packageOf(
  tier: GigContent['packages'][number]['tier'],
  priceMinor: number,
  deliveryDays: number,
): GigContent['packages'][number] {
  const name = `The ${tier} one`;
  return { tier, name, description: 'One figure, one colour.', priceMinor, deliveryDays, revisions: 2, features: [] };
}
