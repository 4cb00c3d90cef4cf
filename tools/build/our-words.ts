import type { Node } from './syntax.js';

/** Where the words that mean something here come from. A function of the same name from elsewhere means nothing. */
const HOME = /(?:^|\/)(?:html|heading)\.js$/;

/** What our words are called in this module: `html` in most. */
export function wordsOf(program: Node): ReadonlyMap<string, string> {
  const imports = (program['body'] as Node[]).filter(
    ({ type, source }) =>
      type === 'ImportDeclaration' && HOME.test((source as { value?: string } | undefined)?.value ?? ''),
  );
  return new Map(
    imports
      .flatMap(({ specifiers }) => specifiers as { imported?: { name: string }; local: { name: string } }[])
      .map(({ imported, local }) => [local.name, imported?.name ?? '']),
  );
}
