// Stands in for the `server-only` marker in unit tests, where nothing is bundled for a browser.
export {};
