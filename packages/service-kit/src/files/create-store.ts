import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { type FileConfig, s3ConfigOf } from './config.ts';
import { type FileStore, storeOn } from './store.ts';

/** The store of a service: a folder of this machine, or an S3-compatible store. Nothing is asked for before it is used. */
export async function createFileStore(config: FileConfig, service: string): Promise<FileStore> {
  const s3 = s3ConfigOf(config);
  if (!s3) return storeOn(new Disk(new FSDriver({ location: config.filesDir, visibility: 'private' })));
  // Loading the SDK takes 20 MB that a folder does not need.
  const { createS3Store } = await import('./s3-store.ts');
  return createS3Store(s3, service);
}
