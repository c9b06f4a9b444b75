'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog as Base } from '@base-ui/react/dialog';
import { Search, X } from 'lucide-react';
import { type Ref, useRef } from 'react';
import { buttonClass } from './button-class';
import { type Command, type CommandGroup, CommandRow } from './command-row';
import { backdropClass } from './dialog';

type CommandDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The dialog is out of sight. */
  onClosed: () => void;
  /** What the dialog is, for those who do not see it. */
  title: string;
  placeholder: string;
  typed: string;
  onTyped: (typed: string) => void;
  /** What fits `typed`, best first; a group without commands is left out by the caller. */
  groups: readonly CommandGroup[];
};

/** One input above a list of commands; the first is chosen by Enter. Keys as in the ARIA combobox pattern. */
export function CommandDialog({ open, onOpenChange, onClosed, title, ...content }: CommandDialogProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} onOpenChangeComplete={(isOpen) => !isOpen && onClosed()}>
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Viewport className="fixed inset-0 z-50 flex items-start justify-center p-3 sm:pt-[12vh]">
          <Base.Popup
            initialFocus={input}
            className="flex max-h-full w-full max-w-xl flex-col overflow-hidden rounded-xl border border-line bg-raised text-ink shadow-raised outline-none transition-[opacity,scale] duration-150 data-ending-style:scale-97 data-ending-style:opacity-0 data-starting-style:scale-97 data-starting-style:opacity-0 sm:max-h-[min(32rem,100%)]"
          >
            <Base.Title className="sr-only">{title}</Base.Title>
            <Commands {...content} input={input} onDone={() => onOpenChange(false)} />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

type CommandsProps = Pick<CommandDialogProps, 'placeholder' | 'typed' | 'onTyped' | 'groups'> & {
  input: Ref<HTMLInputElement>;
  onDone: () => void;
};

function Commands({ placeholder, typed, onTyped, groups, input, onDone }: CommandsProps) {
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Autocomplete.Root
      open
      inline
      filter={null}
      autoHighlight="always"
      keepHighlight
      items={groups}
      itemToStringValue={({ label }: Command) => label}
      value={typed}
      onValueChange={(value, { reason }) => {
        // A chosen command closes the dialog; its label is nothing that was typed.
        if (reason !== 'item-press') onTyped(value);
      }}
    >
      <div className="flex shrink-0 items-center gap-3 border-b border-line pr-2 pl-4 has-[input:focus-visible]:border-focus">
        <Search aria-hidden className="size-5 shrink-0 text-ink-muted" />
        <Autocomplete.Input
          ref={input}
          aria-label={placeholder}
          placeholder={placeholder}
          maxLength={200}
          enterKeyHint="go"
          className="h-14 min-w-0 flex-1 bg-transparent text-base text-ink outline-none"
        />
        <Base.Close aria-label="Close" className={buttonClass('ghost', 'icon', 'text-ink-muted')}>
          <X aria-hidden />
        </Base.Close>
      </div>
      <Autocomplete.Status className="sr-only">{count === 1 ? '1 choice' : `${count} choices`}</Autocomplete.Status>
      <Autocomplete.List
        aria-label="Choices"
        className="relative min-h-0 flex-1 scroll-py-2 overflow-y-auto overscroll-contain p-2 outline-none"
      >
        {(group: CommandGroup) => (
          <Autocomplete.Group key={group.label} items={group.items} className="not-last:mb-2">
            <Autocomplete.GroupLabel className="px-2.5 pt-1.5 pb-1 text-xs font-semibold text-ink-muted">
              {group.label}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(command: Command) => <CommandRow key={command.id} command={command} onDone={onDone} />}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
