import type { Files } from './page-files.js';

/** Libraries of old pages, and pages' own habits, as files beside a page. */
export const host = async (...names: readonly string[]): Promise<Files> => {
  const texts = await Promise.all(
    names.map(async (name) => (await fetch(new URL(`../pages/hosts/${name}`, import.meta.url))).text()),
  );
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
};
