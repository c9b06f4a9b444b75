import { expect, test } from 'vitest';
import { ConfigError } from '../config.ts';
import { s3ConfigOf } from './config.ts';

const folder = {
  filesDir: '/files',
  filesS3Bucket: 'craftlane',
  filesS3Region: 'us-east-1',
  internalSecret: 's'.repeat(32),
};

test('without an address files lie in the folder', () => {
  expect(s3ConfigOf(folder)).toBeNull();
});

test('a store needs its keys, and has one address unless browsers have another', () => {
  const url = 'https://s3.example.com';
  expect(() => s3ConfigOf({ ...folder, filesS3Url: url })).toThrow(ConfigError);
  const keys = { filesS3AccessKey: 'key', filesS3SecretKey: 'secret' };
  expect(s3ConfigOf({ ...folder, ...keys, filesS3Url: url })).toMatchObject({ url, publicUrl: url });
});
