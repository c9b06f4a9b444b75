import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { startFauxqs } from 'fauxqs';
import { request as send } from 'undici';

/** A running S3 server with one bucket. */
export interface S3Server {
  /** For a service. */
  url: string;
  /** For browsers: refuses signed links that were altered or are over, as stores do and the emulator does not. */
  publicUrl: string;
  env: Record<string, string>;
  stop(): Promise<void>;
}

const credentials = { accessKeyId: 'an-access-key', secretAccessKey: 'a-secret-key-of-tests' };
const region = 'us-east-1';
const bucket = 'files';

/** Starts a server that speaks S3, on free ports. */
export async function startS3(): Promise<S3Server> {
  const emulator = await startFauxqs({ port: 0, logger: false });
  emulator.createBucket(bucket);
  const url = `http://127.0.0.1:${emulator.port}`;
  const door = createServer(async (req, res) => {
    const isGood = await isSigned(req, publicUrl);
    const target = `${url}${req.url ?? ''}`;
    const answer = isGood ? await send(target, { method: 'PUT', headers: { ...req.headers }, body: req }) : null;
    res.writeHead(answer?.statusCode ?? 403).end(answer ? await answer.body.text() : 'SignatureDoesNotMatch');
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const publicUrl = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
  return {
    url,
    publicUrl,
    env: {
      FILES_S3_URL: url,
      FILES_S3_PUBLIC_URL: publicUrl,
      FILES_S3_BUCKET: bucket,
      FILES_S3_REGION: region,
      FILES_S3_ACCESS_KEY: credentials.accessKeyId,
      FILES_S3_SECRET_KEY: credentials.secretAccessKey,
    },
    stop: async () => {
      door.closeAllConnections();
      await new Promise((resolve) => door.close(resolve));
      await emulator.stop();
    },
  };
}

/** Signs the same request again, with the length and the type that really came, and compares. */
async function isSigned(req: IncomingMessage, endpoint: string): Promise<boolean> {
  const given = new URL(req.url ?? '', endpoint);
  const date = given.searchParams.get('X-Amz-Date') ?? '';
  const signedAt = new Date(date.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z'));
  const expiresIn = Number(given.searchParams.get('X-Amz-Expires'));
  if (req.method !== 'PUT' || !(Date.now() < signedAt.getTime() + expiresIn * 1000)) return false;
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const [, , ...key] = given.pathname.split('/');
  const put = new PutObjectCommand({
    Bucket: bucket,
    Key: key.join('/'),
    ContentLength: Number(req.headers['content-length']),
    ContentType: req.headers['content-type'],
  });
  const signableHeaders = new Set(given.searchParams.get('X-Amz-SignedHeaders')?.split(';'));
  const expected = new URL(await getSignedUrl(client, put, { expiresIn, signableHeaders, signingDate: signedAt }));
  return expected.searchParams.get('X-Amz-Signature') === given.searchParams.get('X-Amz-Signature');
}
