'use client';

import type { CSSProperties } from 'react';
import { Toaster } from 'sonner';

const tokens = {
  '--normal-bg': 'var(--raised)',
  '--normal-text': 'var(--ink)',
  '--normal-border': 'var(--line)',
  '--border-radius': '0.5rem',
} as CSSProperties;

/** The toasts themselves, in the colours of the site. */
export default function Toasts() {
  return <Toaster theme="system" position="bottom-right" style={tokens} toastOptions={{ className: 'font-sans' }} />;
}
