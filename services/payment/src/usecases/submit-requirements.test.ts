import { randomUUID } from 'node:crypto';
import { fileSteps } from '@craftlane/test-kit/files';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, startMarket } from '../testing/market.ts';
import { threeRequirements } from '../testing/quotes.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

const place = async () => {
  const requirements = threeRequirements();
  const [text, choice] = requirements.map((requirement) => requirement.id);
  const answers = [
    { requirementId: text, answer: 'Tea from Assam' },
    { requirementId: choice, answer: 'Classic' },
  ];
  return { placed: await market.placePaid({ requirements }), answers };
};

test('answers start the delivery clock and both people read them', async () => {
  const { placed, answers } = await place();
  const { status, body } = await market.move(placed, 'buyer', 'submit-requirements', { answers });
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 'in_progress', version: 3, isLate: false });
  expect(Date.parse(body.dueAt ?? '') - market.clock.now().getTime()).toBe(4 * 86_400_000);
  const seen = await market.order(placed, 'freelancer');
  expect(seen.requirements.map((requirement) => requirement.answer)).toEqual(['Tea from Assam', 'Classic', null]);
  expect(seen.timeline.at(-1)).toMatchObject({ type: 'requirements_submitted', by: 'buyer' });
  const { timeline } = await market.order(placed);
  expect(seen.timeline).toEqual(timeline.filter(({ type }) => type !== 'buyer_fee_charged'));
});

test('every missing or impossible answer is named at once, and nothing changes', async () => {
  const { placed, answers } = await place();
  const impossible = [{ ...answers[1], answer: 'Baroque' }];
  const answer = await market.move(placed, 'buyer', 'submit-requirements', { answers: impossible });
  expect(answer).toMatchObject({
    status: 422,
    body: {
      code: 'VALIDATION_FAILED',
      data: { fields: [{ path: 'answers.0.answer' }, { path: `answers.${answers[0]?.requirementId}` }] },
    },
  });
  expect(await market.order(placed)).toMatchObject({ status: 'awaiting_requirements', version: 2 });
});

test('answering and skipping at once: one wins, the other is told the status', async () => {
  const { placed, answers } = await place();
  const results = await Promise.all([
    market.move(placed, 'buyer', 'submit-requirements', { answers }),
    market.move(placed, 'freelancer', 'skip-requirements'),
  ]);
  expect(results.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect(results.find((answer) => answer.status === 409)?.body).toMatchObject({ data: { status: 'in_progress' } });
  expect(await market.order(placed)).toMatchObject({ status: 'in_progress', version: 3 });
});

test('files answer a question that asks for them, both people save them, and nobody else’s can be used', async () => {
  const { placed, answers } = await place();
  const files = fileSteps(market, '/api/payment');
  const requirementId = placed.quote.requirements[2]?.id ?? '';
  const logo = await files.uploadFile(placed.buyerId, 'logo.txt', Buffer.from('An old logo.'), 'requirement');
  const foreign = await files.uploadFile(randomUUID(), 'logo.txt', Buffer.from('Of somebody else.'), 'requirement');
  const submit = (fileIds: string[]) =>
    market.move(placed, 'buyer', 'submit-requirements', {
      answers: [...answers, { requirementId, answer: '', fileIds }],
    });
  const refused = await submit([logo.id, foreign.id]);
  expect(refused).toMatchObject({ status: 422, body: { data: { fields: [{ path: 'answers.2.fileIds.1' }] } } });
  expect((await submit([logo.id])).status).toBe(200);
  for (const side of ['buyer', 'freelancer'] as const) {
    const [file] = (await market.order(placed, side)).requirements[2]?.files ?? [];
    expect(await (await fetch(`${market.url}${file?.url}`)).text()).toBe('An old logo.');
  }
});
