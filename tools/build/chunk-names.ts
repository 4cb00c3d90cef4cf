import type { Plugin } from 'vite';

/** The module that a chunk is named for, without folders that all have in common. */
const nameOf = (id: string): string =>
  id
    .replace(/^.*[\\/]src[\\/]/, '')
    .replace(/\.ts$/, '')
    // Modules of the bundler's own begin with a zero character.
    .replace('\0', '');

/** Writes beside chunks that have no names what they hold, for those who look at a page's requests. */
export const chunkNames = (): Plugin => ({
  name: 'tinbox:chunk-names',
  generateBundle(_, bundle) {
    const names = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk' && !file.isEntry
        ? [[file.fileName.replace(/^.*\//, ''), nameOf(file.facadeModuleId ?? file.moduleIds[0] ?? '')]]
        : [],
    );
    this.emitFile({
      type: 'asset',
      fileName: 'chunks/names.json',
      source: `${JSON.stringify(Object.fromEntries(names), null, 2)}\n`,
    });
  },
});
