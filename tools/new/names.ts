/** The names that follow from a widget's own: `most-read` → `tin-most-read`, `MostRead`, `mostRead`. */
export interface Names {
  readonly name: string;
  readonly tag: string;
  readonly pascal: string;
  readonly camel: string;
}

/** Folders of src/components and files of src/locales that are no widgets. */
const TAKEN = new Set(['parts', 'words', 'formatters', 'moment', 'near-moment']);

/** Why a widget cannot be called so, in a sentence; undefined where it can. */
export function faultOf(name: string): string | undefined {
  if (!name) return 'Say what it is called: npm run new -- most-read';
  if (name.startsWith('tin-')) return `Leave out "tin-": npm run new -- ${name.slice(4)}`;
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(name)) return `"${name}" is no name: small letters, words joined by "-".`;
  if (TAKEN.has(name)) return `"${name}" means something else in this house.`;
  return undefined;
}

export function namesOf(name: string): Names {
  const pascal = name.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase());
  return { name, tag: `tin-${name}`, pascal, camel: pascal[0]?.toLowerCase() + pascal.slice(1) };
}
