import type { Plugin } from 'vite';

const INHERITED = /for\s*\(var ([\w$]+) in ([\w$]+)\)(?=\s*[\w$]+\([\w$]+,\s*\1,\s*\{\s*get:\s*\2\[\1\])/g;

/** The bundler's helper for modules inside one file must not take what a page wrote on `Object.prototype` for exports. */
export const ownNames = (): Plugin => ({
  name: 'tinbox:own-names',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') file.code = file.code.replace(INHERITED, 'for(let $1 of Object.keys($2))');
  },
});
