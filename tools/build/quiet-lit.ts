import type { Plugin } from 'vite';

const LIT =
  /[\\/](?:@lit[\\/]reactive-element|lit-html|lit-element)[\\/](?:reactive-element|lit-html|lit-element)\.js$/;
const VERSIONS = /[,;]\([\w$]+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/;
const METADATA = /Symbol\.metadata\?\?=Symbol\("metadata"\),[\w$]+\.litPropertyMetadata\?\?=new WeakMap;/;

/**
 * Takes away what Lit writes on the page's global object and on `Symbol`: its versions, and the places of standard
 * decorators, which nothing here uses.
 * @throws When Lit's source no longer holds the expected statements: then this file must be read again.
 */
export const quietLit = (): Plugin => ({
  name: 'tinbox:quiet-lit',
  transform: {
    filter: { id: LIT },
    handler(code, id) {
      const owner = /reactive-element\.js$/.test(id);
      if (!VERSIONS.test(code) || (owner && !METADATA.test(code)))
        this.error('Lit no longer writes its globals in the way that is taken away here.');
      return {
        code: code.replace(VERSIONS, '').replace(METADATA, '').replace('this[Symbol.metadata]', 'null'),
        map: null,
      };
    },
  },
});
