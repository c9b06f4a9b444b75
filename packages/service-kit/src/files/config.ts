import { z } from 'zod';
import { ConfigError, serviceUrl } from '../config.ts';

/** The variables of a service that takes files; spread into its configuration schema. */
export const fileConfigShape = {
  /** Folder for files, made when it is missing; unused with an S3 store. */
  filesDir: z.string(),
  /** An S3-compatible store instead of the folder: as the service reaches it, and as browsers do (default: the same). */
  filesS3Url: serviceUrl().optional(),
  filesS3PublicUrl: serviceUrl().optional(),
  /** Must exist; services put their files below their own names. */
  filesS3Bucket: z.string().min(1).default('craftlane'),
  filesS3Region: z.string().min(1).default('us-east-1'),
  filesS3AccessKey: z.string().min(1).optional(),
  filesS3SecretKey: z.string().min(1).optional(),
};

/** What {@link fileConfigShape} parses to, with the secret that links are signed with. */
export type FileConfig = z.output<z.ZodObject<typeof fileConfigShape>> & { internalSecret: string };

/** An S3-compatible store. */
export interface S3Config {
  url: string;
  publicUrl: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** The S3 store of the configuration, or null for a folder. Throws {@link ConfigError} when its keys are missing. */
export function s3ConfigOf(config: FileConfig): S3Config | null {
  const { filesS3Url: url, filesS3AccessKey: accessKeyId, filesS3SecretKey: secretAccessKey } = config;
  if (!url) return null;
  if (!accessKeyId || !secretAccessKey)
    throw new ConfigError(['FILES_S3_ACCESS_KEY, FILES_S3_SECRET_KEY: are needed with FILES_S3_URL']);
  const { filesS3PublicUrl: publicUrl = url, filesS3Bucket: bucket, filesS3Region: region } = config;
  return { url, publicUrl, bucket, region, accessKeyId, secretAccessKey };
}
