'use client';

import { useId } from 'react';
import { themes } from '@/lib/theme';
import { chooseTheme, useTheme } from '@/lib/use-theme';
import { themeLooks } from './theme-looks';

/** Chooses light, dark, or what the device says, here and in all open tabs. */
export function ThemeSwitch() {
  const name = useId();
  const chosen = useTheme();
  return (
    <fieldset className="inline-flex rounded-full border border-line bg-sunken p-0.5">
      <legend className="sr-only">Colours</legend>
      {themes.map((theme) => {
        const { label, icon: Icon } = themeLooks[theme];
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
              onChange={() => chooseTheme(theme)}
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
