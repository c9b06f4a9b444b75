import { gigContract } from '@craftlane/contracts/gig';
import { newId } from '@craftlane/service-kit/ids';
import { openFileFields } from '@craftlane/test-kit/bad-file';
import { describeBadInput } from '@craftlane/test-kit/bad-input';
import { badTokens } from '@craftlane/test-kit/bad-tokens';
import { databaseState } from '@craftlane/test-kit/database-state';
import { afterAll, expect, test } from 'vitest';
import { startGigs } from '../testing/gig.ts';

const gigs = await startGigs();
afterAll(() => gigs.stop());
const owner = await gigs.addFreelancer();
const { id } = await gigs.addDraft(owner);
const published = await gigs.addPublished(owner);
const content = await gigs.content(owner);

const line = (max: number) => ({
  'a number': 7,
  null: null,
  'too long': 'x'.repeat(max + 1),
  'two lines': 'one\ntwo',
  'with a control character': 'one\u0000',
  'with half a character': 'one\ud800',
});
const text = (max: number) => ({
  'a number': 7,
  'too long': 'x'.repeat(max + 1),
  'with a control character': '\u0000',
  'with half a character': '\udc00',
});
const list = (max: number, item: unknown) => ({ 'no list': 'x', null: null, 'too long': Array(max + 1).fill(item) });
const wholeNumber = (min: number, max: number) => ({
  missing: undefined,
  text: '1',
  'a fraction': 1.5,
  'too small': min - 1,
  'too large': max + 1,
});
const malformedId = { 'not an id': 'not-an-id', 'a number': 7 };
const faq = content.faq[0];
const requirement = content.requirements[0];

const contentFields = {
  title: line(80),
  category: {
    'a number': 7,
    'too long': 'x'.repeat(61),
    'with a control character': 'design\u0000',
    'with half a character': '\ud800',
  },
  subcategory: { 'a number': 7, 'too long': 'x'.repeat(61), 'with a control character': 'logo\u0000' },
  tags: list(5, 'tag'),
  'tags.0': { ...line(24), empty: ' ' },
  description: text(5_000),
  packages: list(3, content.packages[0]),
  'packages.0.tier': { missing: undefined, unknown: 'gold' },
  'packages.0.name': line(40),
  'packages.0.description': text(200),
  'packages.0.priceMinor': { missing: undefined, text: '5000', 'a fraction': 0.5, negative: -1, 'too large': 2 ** 31 },
  'packages.0.deliveryDays': wholeNumber(1, 90),
  'packages.0.revisions': { missing: undefined, text: 'many', 'too large': 10 },
  'packages.0.features': list(10, 'feature'),
  'packages.0.unknownField': { unknown: 'x' },
  extras: list(5, content.extras[0]),
  'extras.0.id': { missing: undefined, ...malformedId },
  'extras.0.title': line(60),
  'extras.0.extraDays': wholeNumber(0, 30),
  galleryImageIds: list(8, newId()),
  'galleryImageIds.0': malformedId,
  faq: list(10, faq),
  'faq.0.question': line(120),
  'faq.0.answer': text(500),
  requirements: list(10, requirement),
  'requirements.0.type': { missing: undefined, unknown: 'number' },
  'requirements.0.question': line(200),
  'requirements.0.required': { missing: undefined, text: 'yes' },
  'requirements.0.options': list(12, 'option'),
};
const paging = {
  page: { zero: '0', 'too large': '10001', 'a fraction': '1.5', 'no number': 'last' },
  pageSize: { zero: '0', 'too large': '49', 'no number': 'all' },
};
const amount = { negative: '-1', 'a fraction': '1.5', 'no number': 'cheap' };

const opened = await gigs.openFile(owner, 'a.png', 10, 'gallery');

describeBadInput({
  contract: gigContract,
  request: gigs.request,
  caller: async () => ({ as: owner }),
  badTokens: () => badTokens(gigs.peer, owner),
  state: () => databaseState(gigs.db),
  tables: {
    create: { valid: content, fields: { ...contentFields, publish: { text: 'yes', 'a number': 1 } } },
    get: { valid: { id }, fields: {} },
    getBySlug: { valid: { slug: 'a-slug' }, fields: {} },
    update: { valid: { ...content, id, version: 1 }, fields: { ...contentFields, version: wholeNumber(1, 2 ** 53) } },
    delete: { valid: { id }, fields: {} },
    publish: { valid: { id: published.id }, fields: {} },
    pause: { valid: { id: published.id }, fields: {} },
    listPublished: {
      valid: {},
      fields: {
        after: { 'not an id': 'not-an-id' },
        limit: { zero: '0', 'too large': '10001', 'a fraction': '1.5', 'no number': 'all' },
      },
    },
    suggest: { valid: { q: 'a' }, fields: { q: { empty: ' ', 'too long': 'x'.repeat(201) } } },
    search: {
      valid: {},
      fields: {
        q: { 'too long': 'x'.repeat(201) },
        category: { 'too long': 'x'.repeat(61), 'with a control character': 'one\u0000' },
        subcategory: { 'too long': 'x'.repeat(61), 'with a control character': 'one\u0000' },
        tags: { 'too long': 'x'.repeat(25), 'with a control character': 'one\u0000' },
        minPriceMinor: { ...amount, 'too large': '9999999999999' },
        maxPriceMinor: { ...amount, 'too large': '9999999999999' },
        maxDeliveryDays: { zero: '0', 'too large': '91', 'no number': 'soon' },
        language: { 'too long': 'eng', 'upper case': 'EN' },
        freelancerId: { 'not an id': 'not-an-id' },
        sort: { unknown: 'cheapest' },
        ...paging,
      },
    },
    mine: { valid: {}, fields: { status: { unknown: 'sold' }, ...paging } },
    openFile: { valid: { purpose: 'gallery', name: 'a.png', size: 10 }, fields: openFileFields },
    completeFile: { valid: { id: opened.file.id }, fields: {} },
    getFile: { valid: { id: opened.file.id }, fields: {} },
    quote: {
      valid: { id, packageTier: 'basic', extraIds: [] },
      fields: {
        packageTier: { missing: undefined, unknown: 'gold' },
        extraIds: list(5, newId()),
        'extraIds.0': malformedId,
      },
    },
  },
});

const refusedOf = async (send: () => ReturnType<typeof gigs.request>) => {
  const before = await databaseState(gigs.db);
  const { status, body } = await send();
  expect(await databaseState(gigs.db)).toEqual(before);
  return { status, body };
};

test("somebody else's picture is refused by its field", async () => {
  const { id: foreign } = await gigs.addImage(await gigs.addFreelancer());
  const body = { ...content, galleryImageIds: [...content.galleryImageIds, foreign] };
  const missing = { ...content, galleryImageIds: [...content.galleryImageIds, newId()] };
  const answers = [
    await refusedOf(() => gigs.request('POST', '/api/gigs', { as: owner, body })),
    await refusedOf(() => gigs.request('POST', '/api/gigs', { as: owner, body: missing })),
  ];
  const fields = [{ path: 'galleryImageIds.1' }];
  expect(answers[0]).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED', data: { fields } } });
  expect(answers[0]).toEqual(answers[1]);
});

test.each(['%00', '%ED%A0%80', '..%2F..', '%'])('the slug %s is that of no gig', async (slug) => {
  const answer = await gigs.request('GET', `/api/gigs/by-slug/${slug}`);
  expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
});
