import type { Plugin } from 'vite';

const LIT =
  /[\\/](?:@lit[\\/]reactive-element|lit-html|lit-element)[\\/](reactive-element|lit-html|lit-element)\.js$/;

/** What Lit writes on the page's global object: its versions. */
const VERSIONS = /[,;]\([\w$]+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/;
/** The places of standard decorators, which nothing here uses. */
const METADATA = /Symbol\.metadata\?\?=Symbol\("metadata"\),[\w$]+\.litPropertyMetadata\?\?=new WeakMap;/;
/** Hooks by which a page's own objects could reach into our elements: names that a page may use for anything. */
const HOOKS = /[\w$]+\.(?:reactiveElement|litHtml|litElement)(?:Polyfill|Hydrate)Support/g;
/** What Lit tells authors of templates and styles that no compiler lets through. */
const SENTENCES = /Error\("[^"]{20,}"(?:\+\w+\+"[^"]*")?\)/g;

const EXPECTED: Readonly<Record<string, readonly RegExp[]>> = {
  'reactive-element': [VERSIONS, METADATA, HOOKS],
  'lit-html': [VERSIONS, HOOKS, SENTENCES],
  'lit-element': [VERSIONS, HOOKS],
};

/**
 * Takes away what Lit writes on the page's global object and on `Symbol`, where it looks there for polyfills, of which the
 * floor needs none, and its sentences for authors.
 * @throws When Lit's source no longer holds the expected statements: then this file must be read again.
 */
export const quietLit = (): Plugin => ({
  name: 'tinbox:quiet-lit',
  transform: {
    filter: { id: LIT },
    handler(code, id) {
      const expected = EXPECTED[LIT.exec(id)?.[1] ?? ''] ?? [];
      if (!expected.every((pattern) => code.search(pattern) >= 0))
        this.error(`Lit no longer writes what is taken away here from ${id}.`);
      return {
        code: code
          .replace(VERSIONS, '')
          .replace(METADATA, '')
          .replace('this[Symbol.metadata]', 'null')
          .replace(HOOKS, '(void 0)')
          .replace(SENTENCES, 'Error()'),
        map: null,
      };
    },
  },
});
