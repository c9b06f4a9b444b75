'use client';

import type { CSSProperties } from 'react';
import { Toaster as Sonner } from 'sonner';

/** Says something in passing at the edge of the screen: `toast.success('Saved')`. Errors that need a deed belong in the page. */
export { toast } from 'sonner';

const tokens = {
  '--normal-bg': 'var(--raised)',
  '--normal-text': 'var(--ink)',
  '--normal-border': 'var(--line)',
  '--border-radius': '0.5rem',
} as CSSProperties;

/** The place where toasts appear; once, in the root layout. */
export function Toaster() {
  return <Sonner theme="system" position="bottom-right" style={tokens} toastOptions={{ className: 'font-sans' }} />;
}
