'use client';

import { X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { controlClass } from './control-class';

type TagInputProps = {
  value: readonly string[];
  onChange: (tags: string[]) => void;
  /** No more than this many can be added. */
  max: number;
  maxLength?: number | undefined;
  placeholder?: string | undefined;
  id?: string | undefined;
  name?: string | undefined;
  onBlur?: (() => void) | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
  'aria-labelledby'?: string | undefined;
  'aria-invalid'?: true | undefined;
  'aria-describedby'?: string | undefined;
};

/** A list of short texts: Enter or comma adds one, Backspace in the empty box removes the last, doubles are ignored. */
export function TagInput(props: TagInputProps) {
  const { value, onChange, max, maxLength, placeholder = 'Type and press Enter', onBlur, ...input } = props;
  const tags = Array.isArray(value) ? (value as readonly string[]) : [];
  const [draft, setDraft] = useState('');

  const add = (text: string) => {
    const added = text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
    const known = new Set(tags.map((tag) => tag.toLowerCase()));
    const fresh = added.filter((tag) => !known.has(tag.toLowerCase()) && known.add(tag.toLowerCase()));
    if (fresh.length > 0) onChange([...tags, ...fresh].slice(0, max));
    setDraft('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes a character, Enter belongs to it.
    if (event.nativeEvent.isComposing) return;
    if ((event.key === 'Enter' || event.key === ',') && draft.trim()) {
      event.preventDefault();
      add(draft);
    } else if (event.key === 'Enter') event.preventDefault();
    else if (event.key === 'Backspace' && !draft && tags.length > 0) onChange(tags.slice(0, -1));
  };

  return (
    <div
      className={controlClass(
        'flex min-h-10 flex-wrap items-center gap-1.5 px-2 py-1.5 focus-within:border-focus focus-within:outline-2 focus-within:outline-focus has-aria-invalid:border-danger',
      )}
    >
      {tags.map((tag) => (
        <Tag key={tag} text={tag} onRemove={() => onChange(tags.filter((each) => each !== tag))} />
      ))}
      <input
        {...input}
        value={draft}
        maxLength={maxLength}
        placeholder={tags.length < max ? placeholder : `At most ${max}`}
        readOnly={tags.length >= max}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          add(draft);
          onBlur?.();
        }}
        className="min-w-36 flex-1 bg-transparent px-1 outline-none"
      />
    </div>
  );
}

function Tag({ text, onRemove }: { text: string; onRemove: () => void }) {
  return (
    <span className="inline-flex items-center gap-1 rounded-sm bg-primary-soft py-0.5 pr-0.5 pl-2 text-sm text-primary-ink">
      {text}
      <button
        type="button"
        aria-label={`Remove ${text}`}
        onClick={onRemove}
        className="grid size-6 place-items-center rounded-sm"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </span>
  );
}
