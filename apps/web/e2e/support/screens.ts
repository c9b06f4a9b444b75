import { devices } from '@playwright/test';

/** What stories are seen on; `name` ends their title. */
export const screens = [
  { name: '', options: {} },
  { name: ', on a phone', options: devices['Pixel 7'] },
] as const;
