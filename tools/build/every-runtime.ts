import type { Plugin } from 'vite';

/** Refuses what an edge runtime does not have. */
export const everyRuntime = (): Plugin => ({
  name: 'tinbox:every-runtime',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source.startsWith('node:'))
      this.error(`The prerenderer must run without "${source}", which ${importer ?? 'its entry'} imports.`);
  },
});
