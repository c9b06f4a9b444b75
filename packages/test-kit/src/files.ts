import type { FileUpload } from '@craftlane/contracts/files';
import type { FilePurpose, FileState } from '@craftlane/contracts/values/files';
import type { Db } from '@craftlane/service-kit/db';
import type { TestAnswer, TestRequest } from './request.ts';
import { until } from './wait.ts';

/** What `openFile` answers. */
export interface OpenedFile {
  file: FileState;
  upload: FileUpload;
}

/** How people send files to a service under test. */
export interface FileSteps {
  openFile(as: string, name: string, size: number, purpose: FilePurpose): Promise<OpenedFile>;
  /** Sends the bytes as a browser does; resolves to the status. */
  sendBytes(upload: FileUpload, bytes: Uint8Array, headers?: Record<string, string>): Promise<number>;
  /** The file once the job that looks at it has ended. */
  settledFile(as: string, id: string): Promise<FileState>;
  /** Opens, sends and completes a file, and waits until it was looked at. */
  uploadFile(as: string, name: string, bytes: Uint8Array, purpose: FilePurpose): Promise<FileState>;
}

/** The steps at a service that has the procedures for files below `base` (`/api/gigs`). */
export function fileSteps(
  { request, url, db }: { request: TestRequest; url: string; db: Db },
  base: string,
): FileSteps {
  const openFile: FileSteps['openFile'] = async (as, name, size, purpose) =>
    answered(201, request<OpenedFile>('POST', `${base}/files`, { as, body: { purpose, name, size } }));
  const sendBytes: FileSteps['sendBytes'] = async ({ method, url: link, headers }, bytes, more = {}) => {
    const body = new Uint8Array(bytes);
    return (await fetch(new URL(link, url), { method, headers: { ...headers, ...more }, body })).status;
  };
  const settledFile: FileSteps['settledFile'] = (as, id) =>
    until(
      async () => {
        const file = await answered(200, request<FileState>('GET', `${base}/files/${id}`, { as }));
        const jobs = await db.execute(`select 1 from graphile_worker.jobs where key = 'file:${file.id}'`);
        return jobs.length === 0 && ['ready', 'refused'].includes(file.status) && file;
      },
      { what: 'The end of looking at the file' },
    );
  const uploadFile: FileSteps['uploadFile'] = async (as, name, bytes, purpose) => {
    const { file, upload } = await openFile(as, name, bytes.length, purpose);
    const status = await sendBytes(upload, bytes);
    if (status >= 300) throw new Error(`The bytes were answered ${status}.`);
    await answered(200, request('POST', `${base}/files/${file.id}/complete`, { as, body: {} }));
    return settledFile(as, file.id);
  };
  return { openFile, sendBytes, settledFile, uploadFile };
}

/** Waits until every file that has arrived was looked at, so that nothing changes by itself any more. */
export async function untilFilesSettled(db: Db): Promise<void> {
  const isSettled = async () => (await db.execute("select 1 from kit.files where status = 'processing'")).length === 0;
  await until(isSettled, { what: 'The end of looking at files' });
}

async function answered<Body>(status: number, answer: Promise<TestAnswer<Body>>): Promise<Body> {
  const { status: got, body } = await answer;
  if (got !== status) throw new Error(`answered ${got}: ${JSON.stringify(body)}`);
  return body;
}
