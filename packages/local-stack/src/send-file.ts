import type { FileUpload } from '@craftlane/contracts/files';
import type { FilePurpose, FileState } from '@craftlane/contracts/values/files';
import { waitUntil } from './wait-until.ts';

/** On whose behalf. */
type Call = { context: { accessToken: string } };

/** The part of a service's client that takes files of a purpose. */
export type FileClient<Purpose extends FilePurpose> = {
  openFile(
    input: { purpose: Purpose; name: string; size: number },
    call: Call,
  ): Promise<{ file: FileState; upload: FileUpload }>;
  completeFile(input: { id: string }, call: Call): Promise<FileState>;
  getFile(input: { id: string }, call: Call): Promise<FileState>;
};

/**
 * Sends a file to a service as a browser does, and waits until the service has looked at it. Answers its id.
 * @throws Error when the bytes are not taken or the file is refused
 */
export async function sendFile<Purpose extends FilePurpose>(
  { client, baseUrl }: { client: FileClient<Purpose>; baseUrl: string },
  { context }: Call,
  { purpose, name, bytes }: { purpose: Purpose; name: string; bytes: Uint8Array },
): Promise<string> {
  const { file, upload } = await client.openFile({ purpose, name, size: bytes.length }, { context });
  const { method, url, headers } = upload;
  const sent = await fetch(new URL(url, baseUrl), { method, headers, body: new Uint8Array(bytes) });
  if (!sent.ok) throw new Error(`The bytes of ${name} were answered ${sent.status}.`);
  const { id } = file;
  await client.completeFile({ id }, { context });
  const { status, refusal } = await waitUntil(`the end of looking at ${name}`, async () => {
    const now = await client.getFile({ id }, { context });
    return now.status === 'processing' ? null : now;
  });
  if (status !== 'ready') throw new Error(`${name} was refused: ${refusal?.message}`);
  return id;
}
