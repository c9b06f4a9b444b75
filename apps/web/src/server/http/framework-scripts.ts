import { createHash } from 'node:crypto';

/**
 * Whether an inline script is one that Next.js or React writes into documents: data pushed onto one of their queues, or one of
 * React's known definitions and a call of it with plain data, or a request for the rest of this very page. Whatever else stands in a document is not ours.
 */
export function isFrameworkScript(text: string): boolean {
  return isPush(text) || resume.test(text) || isInstruction(text);
}

/** `queue.push(data)`: the payload of the page (Next.js), or the chunks it starts with (Turbopack). */
const push =
  /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f|\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\))\.push\(([\s\S]*)\);?$/;

function isPush(text: string): boolean {
  const [, data] = push.exec(text) ?? [];
  return data !== undefined && isJson(data);
}

/** Asks for the rest of a page whose shell is the same for every address of its kind. */
const resume =
  /^__NEXT_CLIENT_RESUME=fetch\(location\.pathname\+'\?_rsc=[\w-]*',\{credentials:'same-origin',headers:\{'rsc': '1','next-router-prefetch': '1','next-router-segment-prefetch': '[^'\\]*'\}\}\)$/;

/** `definitions…$RC("B:0","S:0")`: React puts streamed parts where they belong. */
const call = /\$R[CRSX]\((".*)\)$/s;

function isInstruction(text: string): boolean {
  const [end = '', data] = call.exec(text) ?? [];
  const definitions = text.slice(0, text.length - end.length);
  if (data !== undefined && !isJson(`[${data}]`)) return false;
  return (definitions === '' && end !== '') || definitionHashes.has(sha256(definitions));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** SHA-256 of what may stand before a call; a test derives the list from the installed Next.js and prints it when it differs. */
export const definitionHashes: ReadonlySet<string> = new Set([
  '5TqIdh80KgjiD5uUtz2OhDa5DlGt33xJV6lK4XUE+Yo=',
  '7mu4H06fwDCjmnxxr/xNHyuQC6pLTHr4M2E4jXw5WZs=',
  '8iUcVgLjnudQTbjPaPP9SU78jWdPmjijTyNcrmfaAJs=',
  'Ao7hbfklLvp0+AwR9CHm1UidqtFo6W/wsmLZ3n/PXLg=',
  'Bd8QBJ/TggD9+Q+T6rGn4K91pGBGTsdl6Sm+iVNV1fU=',
  'HIwET9YbpCDSDZxSjDwBhUP6sywD0vfbAPbsgjDbN4U=',
  'LcsuUMiDkprrt6ZKeiLP4iYNhWo8NqaSbAgtoZxVK3s=',
  'QwTTcUY6X/W9qbI8vPXdsBAoBq5Xi/MvMAMV2FEeJpk=',
  'ejxEGil7Q2jnFo9T1EMjhzsRoWDTVn8tRpUYd4XCJkY=',
  'ewZRR3V8Q/o+BjcQFudW3iZiH0wkCrWoO8yn1oTzAco=',
  'rkPyhj2kmK5uKX6SivS3u1ga+pNajy8xBWBiEPXhNMA=',
]);
