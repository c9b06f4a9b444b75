import { expect, test } from 'vitest';
import { parseSettings, readExampleNames, settingNames } from './settings.ts';

test('without any variable everything has a default or is embedded', () => {
  const settings = parseSettings({});
  expect(settings.WEB_PORT).toBe(3000);
  expect(settings.POSTGRES_URL).toBeUndefined();
});

test('every bad variable is named at once, an empty one counts as missing', () => {
  const variables = { WEB_PORT: 'door', POSTGRES_URL: 'mysql://x', SOKETI_URL: '', INTERNAL_SECRET: 'short' };
  expect(() => parseSettings(variables)).toThrow(
    /(?=[\s\S]*POSTGRES_URL)(?=[\s\S]*INTERNAL_SECRET)(?=[\s\S]*WEB_PORT)/,
  );
  expect(() => parseSettings(variables)).not.toThrow(/SOKETI_URL/);
});

test('.env.example explains every variable of the stack', () => {
  expect(readExampleNames()).toEqual(expect.arrayContaining(settingNames));
});
