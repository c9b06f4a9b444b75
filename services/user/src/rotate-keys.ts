import { systemClock } from '@craftlane/service-kit/clock';
import { loadConfig } from '@craftlane/service-kit/config';
import { openDatabase } from '@craftlane/service-kit/db';
import { createKeySealer } from './adapters/key-sealer.ts';
import { deriveSecrets } from './adapters/secrets.ts';
import { newSigningKeyPair } from './adapters/signing-key-pair.ts';
import { userConfigSchema } from './config.ts';
import { rotateSigningKeys } from './usecases/rotate-signing-keys.ts';

const config = loadConfig(userConfigSchema.pick({ databaseUrl: true, tokenSecret: true }));
const database = openDatabase({ url: config.databaseUrl, max: 1 });
try {
  const { kid, signsFrom } = await rotateSigningKeys({
    db: database.db,
    clock: systemClock,
    sealer: createKeySealer(deriveSecrets(config.tokenSecret).sealingKey),
    newKeyPair: newSigningKeyPair,
  });
  process.stdout.write(`Key ${kid} is published and signs from ${signsFrom.toISOString()}.\n`);
} finally {
  await database.close();
}
