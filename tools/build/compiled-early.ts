import type { Plugin } from 'vite';

/**
 * Marks files whose functions are nearly all called as soon as they have come: V8 then compiles them beside the main thread
 * while they load, rather than on it one by one when they are called. https://v8.dev/blog/explicit-compile-hints
 */
export const compiledEarly = (): Plugin => ({
  name: 'tinbox:compiled-early',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
  },
});
