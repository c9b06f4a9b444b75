import { expect, type Locator, type Page } from '@playwright/test';
import { coverFile } from './cover';

/** The gig that stories publish. */
export const storyGig = {
  packages: ['Pencil sketch', 'Ink drawing', 'Full colour'],
  question: 'What should be in the picture?',
  choice: { question: 'Which format do you need?', options: ['Portrait', 'Landscape'] },
};

const description =
  'I draw a scene from your story by hand, send you the pencil first, and colour it when you are happy with it. ' +
  'You get a file that prints well on paper and reads well on a screen.';

/** Writes a complete gig with three packages in the editor and publishes it. Returns the address of its public page. */
export async function publishGig(page: Page, title: string): Promise<string> {
  await page.goto('/selling/gigs/new');
  await page.getByLabel('Title', { exact: true }).fill(title);
  await choose(page, page.getByLabel('Category', { exact: true }), 'Graphics & Design');
  await choose(page, page.getByLabel('Subcategory'), 'Illustration');
  await page.getByLabel('Tags').fill('illustration');
  await page.getByLabel('Tags').press('Enter');
  await page.getByLabel('Text', { exact: true }).fill(description);
  await writePackages(page);
  await page.getByLabel(/Add pictures/).setInputFiles(await coverFile());
  await expect(page.getByRole('button', { name: /^Remove picture 1/i })).toBeVisible();
  await writeRequirements(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Your gig is public')).toBeVisible();
  const href = await page.getByRole('link', { name: 'View' }).getAttribute('href');
  return href ?? '';
}

async function writePackages(page: Page): Promise<void> {
  for (const tier of ['Standard', 'Premium']) await page.getByRole('button', { name: `Add ${tier} package` }).click();
  for (const [index, tier] of ['Basic', 'Standard', 'Premium'].entries()) {
    const box = page.getByRole('group', { name: tier });
    await box.getByLabel('Name').fill(storyGig.packages[index] ?? '');
    await box.getByLabel('What it is').fill(`One scene, ${storyGig.packages[index]?.toLowerCase()}.`);
    await box.getByLabel('Price').fill(String(40 * (index + 1)));
    await box.getByLabel('Days').fill(String(3 + index));
    await choose(page, box.getByLabel('Revisions'), '1');
  }
}

async function writeRequirements(page: Page): Promise<void> {
  const add = page.getByRole('button', { name: 'Add request' });
  await add.click();
  const text = page.getByRole('group', { name: 'Request 1' });
  await text.getByLabel('Question').fill(storyGig.question);
  await add.click();
  const choice = page.getByRole('group', { name: 'Request 2' });
  await choice.getByLabel('Question').fill(storyGig.choice.question);
  await choose(page, choice.getByLabel('Answer', { exact: true }), 'Choice');
  await choice.getByLabel('Options').fill(storyGig.choice.options.join('\n'));
}

async function choose(page: Page, control: Locator, option: string): Promise<void> {
  // In the middle of the window the list has room, and is not pressed while it follows a moving page.
  await control.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await control.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
