import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { Disk } from 'flydrive';
import { S3Driver } from 'flydrive/drivers/s3';
import { unavailable } from '../errors.ts';
import type { S3Config } from './config.ts';
import { type FileStore, storeOn } from './store.ts';

/** Part of the signature, so that the store refuses a PUT with another length or type. */
const boundHeaders = new Set(['host', 'content-length', 'content-type']);

/**
 * Files of a service in an S3-compatible store, below `<service>/`. Browsers send bytes straight to it; they are read through the
 * service. Throws UNAVAILABLE when the store does not answer as it should.
 */
export function createS3Store(config: S3Config, service: string): FileStore {
  const disk = new Disk(new S3Driver({ client: clientOf(config, config.url), ...driverOptions(config.bucket) }));
  const publicClient = clientOf(config, config.publicUrl);
  const store = storeOn(disk, `${service}/`, (key, { size, mediaType, expiresInS }) => {
    const put = { Bucket: config.bucket, Key: key, ContentLength: size, ContentType: mediaType };
    return getSignedUrl(publicClient, new PutObjectCommand(put), {
      expiresIn: expiresInS,
      signableHeaders: boundHeaders,
    });
  });
  return orUnavailable(store);
}

function clientOf({ region, accessKeyId, secretAccessKey }: S3Config, endpoint: string): S3Client {
  return new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 2,
    // Stores other than Amazon's do not know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

function driverOptions(bucket: string) {
  return { bucket, visibility: 'private', supportsACL: false } as const;
}

/** The store whose failures are not ours. */
function orUnavailable(store: FileStore): FileStore {
  const guarded = Object.entries(store).map(([name, work]) => [
    name,
    async (...args: unknown[]) => {
      try {
        return await Reflect.apply(work, store, args);
      } catch (error) {
        throw unavailable('Files are not available right now. Try again in a moment.', error);
      }
    },
  ]);
  // Every method is there with the same parameters and answer.
  return Object.fromEntries(guarded) as FileStore;
}
