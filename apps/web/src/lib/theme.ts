/** What somebody chose to see; `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const;

/** See {@link themes}. */
export type Theme = (typeof themes)[number];

/** Where the choice is kept in the browser; absent for `system`. */
export const themeKey = 'theme';

/** The choice in a stored value. */
export function themeOf(stored: string | null): Theme {
  return themes.find((theme) => theme === stored) ?? 'system';
}

/**
 * Puts the stored choice on the document before anything is painted, so that nothing flashes. Stands in every page, which is the same for
 * everybody; the content policy names this very text.
 */
export const themeScript = `try{var t=localStorage.getItem("${themeKey}");if(t=="light"||t=="dark")document.documentElement.dataset.theme=t}catch{}`;
