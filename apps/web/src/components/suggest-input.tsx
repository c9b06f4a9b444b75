'use client';

import { Search } from 'lucide-react';
import { type ComponentProps, type KeyboardEvent, useRef, useState } from 'react';
import { cn } from '@/lib/cn';
import { useSuggestions } from '@/trpc/use-suggestions';
import { Input } from './input';

const nothing = -1;

/**
 * The words of a search, with suggestions below while typing; belongs into a form that searches. It stays one plain input, so that
 * nothing is lost before the page is alive, and the keyboard of a phone stays open. Keys as in the ARIA combobox pattern.
 */
export function SuggestInput({ id, ...rest }: ComponentProps<'input'> & { id: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(nothing);
  const suggestions = useSuggestions(isOpen ? typed : '');
  const isShown = isOpen && suggestions.length > 0;
  const listId = `${id}-suggestions`;
  const optionId = (index: number) => `${id}-suggestion-${index}`;

  const close = () => {
    setIsOpen(false);
    setActive(nothing);
  };
  const pick = (text: string) => {
    close();
    if (!input.current) return;
    input.current.value = text;
    input.current.form?.requestSubmit();
  };
  const move = (step: 1 | -1) => {
    // The input itself has its place in the round, before the first and after the last suggestion.
    const places = suggestions.length + 1;
    setActive(((((active + 1 + step) % places) + places) % places) - 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = suggestions[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isShown) move(event.key === 'ArrowDown' ? 1 : -1);
      else setIsOpen(true);
    } else if (event.key === 'Escape' && isShown) {
      // The second one empties the input, as everywhere.
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && isShown && chosen !== undefined) {
      event.preventDefault();
      pick(chosen);
    } else if (event.key === 'Enter') close();
  };

  return (
    <>
      <Input
        {...rest}
        ref={input}
        id={id}
        type="search"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown && active !== nothing ? optionId(active) : undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setIsOpen(true);
          setActive(nothing);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <div
        id={listId}
        role="listbox"
        aria-label="Suggestions"
        hidden={!isShown}
        className="absolute inset-x-0 top-full z-40 mt-1 overflow-hidden rounded-md border border-line bg-raised p-1 shadow-raised"
      >
        {suggestions.map((text, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus, and names the active option.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys.
          <div
            key={text}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            // The input keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(text)}
            onPointerMove={() => setActive(index)}
            className={cn(
              'flex min-h-10 cursor-pointer items-center gap-2.5 rounded-sm px-2.5 text-sm text-ink',
              index === active && 'bg-sunken',
            )}
          >
            <Search aria-hidden className="size-4 shrink-0 text-ink-muted" />
            <span className="min-w-0 truncate">{text}</span>
          </div>
        ))}
      </div>
    </>
  );
}
