'use client';

import { useState } from 'react';
import { CommandDialog } from '@/components/command-dialog';
import { chooseTheme, useTheme } from '@/lib/use-theme';
import { useSession } from '@/trpc/use-session';
import { useSuggestions } from '@/trpc/use-suggestions';
import { commandsFor } from './commands';

/** What a launcher tells the palette. */
export type PaletteProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Goes to a page, searches gigs, or chooses colours, by typing a few letters. Loaded when somebody first asks for it. */
export function Palette({ open, onOpenChange }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const { data, isPending } = useSession();
  const session = isPending ? undefined : (data ?? null);
  const suggestions = useSuggestions(open ? typed : '');
  const theme = useTheme();
  return (
    <CommandDialog
      open={open}
      onOpenChange={onOpenChange}
      onClosed={() => setTyped('')}
      title="Command palette"
      placeholder="Go to a page or search gigs"
      typed={typed}
      onTyped={setTyped}
      groups={commandsFor({ typed, session, suggestions, theme, chooseTheme })}
    />
  );
}
