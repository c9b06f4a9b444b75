/** How what is typed relates to what is stored. */
export type SaveState =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  /** Something typed cannot be stored; it is marked at its input. */
  | { kind: 'invalid' }
  /** The gig was changed elsewhere since it was loaded. */
  | { kind: 'stale' }
  | { kind: 'failed'; message: string };

/** The state in a line. */
export function savingText(state: SaveState, isNew: boolean): string {
  switch (state.kind) {
    case 'saved':
      return isNew ? 'Nothing to save yet' : 'Saved';
    case 'unsaved':
      return 'Not saved';
    case 'saving':
      return 'Saving…';
    case 'invalid':
      return 'Not saved: look at the marked fields';
    case 'stale':
      return 'Not saved: changed elsewhere';
    case 'failed':
      return `Not saved: ${state.message}`;
  }
}
