import type { FilePurpose, FileView } from '@craftlane/contracts/values/files';
import type { Db, Tx } from '../db.ts';
import { type FieldError, validationFailed } from '../errors.ts';
import { listAttached, lockFiles, readFiles, setAttached, setDetached } from './rows.ts';
import type { StoredFile } from './table.ts';
import { fileView } from './views.ts';

/** Files somebody wants a thing of theirs to have. */
export interface FileClaim {
  ids: readonly string[];
  ownerId: string;
  purpose: FilePurpose;
  /** What they are to belong to, in words of the service: `order:<id>:delivery:2`. */
  attachTo: string;
  /** The field of the input that named the file at this place. */
  field: (at: number) => string;
}

/**
 * Lets files belong to something, with the transaction. They must be the owner's, of this purpose, ready, and belong to nothing
 * else; otherwise VALIDATION_FAILED names each that is not. Safe to repeat. Answers them in the given order.
 */
export async function attachFiles(tx: Tx, claim: FileClaim): Promise<FileView[]> {
  const found = await lockFiles(tx, claim.ids);
  const problems = problemsOf(claim, found);
  if (problems.length > 0) throw validationFailed(problems);
  await setAttached(tx, claim.ids, claim.attachTo);
  return inOrder(claim.ids, found);
}

/**
 * What {@link attachFiles} would say now, to be told together with other problems; `files` are those that exist and have none,
 * in the given order. Changes nothing.
 */
export async function checkFiles(
  db: Db | Tx,
  claim: FileClaim,
): Promise<{ files: FileView[]; problems: FieldError[] }> {
  const found = await readFiles(db, claim.ids);
  const problems = problemsOf(claim, found);
  const bad = new Set(problems.map(({ path }) => path));
  const good = claim.ids.filter((_, at) => !bad.has(claim.field(at)));
  return { files: inOrder(good, found), problems };
}

/** Lets files that belong to `attachedTo` belong to nothing; a day later they are gone. Others stay as they are. */
export async function detachFiles(tx: Tx, ids: readonly string[], attachedTo: string): Promise<void> {
  await setDetached(tx, ids, attachedTo);
}

/** The files that belong to a thing, oldest first. */
export async function filesOf(db: Db | Tx, attachedTo: string): Promise<FileView[]> {
  return (await listAttached(db, attachedTo)).map(fileView);
}

function problemsOf(claim: FileClaim, found: ReadonlyMap<string, StoredFile>): FieldError[] {
  return claim.ids.flatMap((id, at) => {
    const message = problemOf(claim, found.get(id));
    return message ? [{ path: claim.field(at), message }] : [];
  });
}

/** To somebody else a file is like one that does not exist. */
function problemOf({ ownerId, purpose, attachTo }: FileClaim, file: StoredFile | undefined): string | null {
  if (file?.ownerId !== ownerId || file.purpose !== purpose || file.status === 'removing')
    return 'is not one of your files';
  if (file.status === 'refused') return 'was refused';
  if (file.status !== 'ready') return 'is not ready yet';
  return file.attachedTo === null || file.attachedTo === attachTo ? null : 'is used already';
}

function inOrder(ids: readonly string[], found: ReadonlyMap<string, StoredFile>): FileView[] {
  return ids.flatMap((id) => {
    const file = found.get(id);
    return file ? [fileView(file)] : [];
  });
}
