'use client';

import { useSyncExternalStore } from 'react';
import { type Theme, themeKey, themeOf } from './theme';

const changed = 'craftlane:theme';
let unstored: Theme = 'system';

/** The colours chosen here or in another tab, which the document then shows; null while its component hydrates. */
export function useTheme(): Theme | null {
  return useSyncExternalStore(subscribe, read, () => null);
}

/** Keeps a choice of colours for all pages and open tabs. They change wherever {@link useTheme} is mounted. */
export function chooseTheme(theme: Theme): void {
  unstored = theme;
  try {
    if (theme === 'system') localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // A browser that keeps nothing shows the choice until the page is left.
  }
  window.dispatchEvent(new Event(changed));
}

function subscribe(onChange: () => void): () => void {
  const apply = () => {
    show(read());
    onChange();
  };
  // The first is told by this tab, the second by others.
  window.addEventListener(changed, apply);
  window.addEventListener('storage', apply);
  return () => {
    window.removeEventListener(changed, apply);
    window.removeEventListener('storage', apply);
  };
}

function read(): Theme {
  try {
    return themeOf(localStorage.getItem(themeKey));
  } catch {
    return unstored;
  }
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
