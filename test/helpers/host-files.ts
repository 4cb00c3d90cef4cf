import type { Files } from './page-files.js';

/** Libraries of old pages, and pages' own habits, as files beside a page. */
export const host = async (...names: readonly string[]): Promise<Files> => {
  const texts = await Promise.all(
    names.map(async (name) => (await fetch(new URL(`../pages/hosts/${name}`, import.meta.url))).text()),
  );
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
};

/**
 * Old libraries as they were released, where this machine has them.
 * @returns Nothing where one is not installed.
 */
export async function installedHost(...names: readonly string[]): Promise<Files | undefined> {
  const answers = await Promise.all(names.map((name) => fetch(`/host-libraries/${name}`)));
  if (answers.some(({ status }) => status !== 200)) return undefined;
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
}
