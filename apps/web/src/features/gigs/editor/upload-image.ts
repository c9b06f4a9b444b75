import { type GigImage, imageSchema } from '@craftlane/contracts/gig';
import { askToLogIn } from '@/trpc/relogin';

const maxBytes = 8 * 1024 * 1024;

/** What the file chooser offers and the service takes. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'];

/** A picture that could not be stored; the message is for people. */
export class UploadError extends Error {}

/** Why a file is no picture for a gallery; null when it may be one. The service looks inside and decides. */
export function fileProblem(file: Pick<File, 'type' | 'size'>): string | null {
  if (!imageTypes.includes(file.type)) return 'Only JPEG, PNG and WebP pictures can be used.';
  return file.size > maxBytes ? 'A picture can have at most 8 MB.' : null;
}

/**
 * Stores a picture; `onProgress` gets the sent share from 0 to 1. Asks to log in when the session has ended and then sends it
 * once more. Rejects with {@link UploadError}.
 */
export async function uploadImage(file: File, onProgress: (share: number) => void): Promise<GigImage> {
  let answer = await send(file, onProgress);
  if (answer.status === 401 && (await askToLogIn())) answer = await send(file, onProgress);
  if (answer.status === 201) return imageSchema.parse(JSON.parse(answer.body));
  throw new UploadError(messageOf(answer.body));
}

// fetch cannot tell how much of a body was sent.
function send(file: File, onProgress: (share: number) => void): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/uploads/gig-image');
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => resolve({ status: request.status, body: request.responseText }));
    request.addEventListener('error', () => reject(new UploadError('The connection was interrupted. Try again.')));
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

function messageOf(body: string): string {
  try {
    const { message } = JSON.parse(body) as { message?: unknown };
    if (typeof message === 'string') return message;
  } catch {
    // Not an answer of ours; the sentence below says what is known.
  }
  return 'The picture could not be stored. Try again.';
}
