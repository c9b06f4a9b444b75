'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useId, useSyncExternalStore } from 'react';
import { type Theme, themeKey, themeOf, themes } from '@/lib/theme';

const looks = {
  system: { label: 'As the device', icon: Monitor },
  light: { label: 'Light', icon: Sun },
  dark: { label: 'Dark', icon: Moon },
} satisfies Record<Theme, object>;

/** Chooses light, dark, or what the device says, here and in all open tabs. */
export function ThemeSwitch() {
  const name = useId();
  const chosen = useSyncExternalStore(subscribe, read, () => null);
  return (
    <fieldset className="inline-flex rounded-full border border-line bg-sunken p-0.5">
      <legend className="sr-only">Colours</legend>
      {themes.map((theme) => {
        const { label, icon: Icon } = looks[theme];
        return (
          <label
            key={theme}
            title={label}
            className="relative grid size-9 place-items-center rounded-full text-ink-muted hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={theme}
              checked={chosen === theme}
              onChange={() => choose(theme)}
              aria-label={label}
              className="absolute inset-0 cursor-pointer appearance-none rounded-full"
            />
            <Icon aria-hidden className="pointer-events-none size-4" />
          </label>
        );
      })}
    </fieldset>
  );
}

const changed = 'craftlane:theme';

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

let unstored: Theme = 'system';

function read(): Theme {
  try {
    return themeOf(localStorage.getItem(themeKey));
  } catch {
    return unstored;
  }
}

function choose(theme: Theme): void {
  unstored = theme;
  try {
    if (theme === 'system') localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // A browser that keeps nothing shows the choice until the page is left.
  }
  window.dispatchEvent(new Event(changed));
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
