import type { Plugin } from 'vite';

/** Whether a module belongs to the first file. */
export type Belongs = (id: string) => boolean;

/**
 * Keeps everything that an entry imports statically in one file, whatever chunks share it. Left to itself the bundler puts
 * what chunks share with the entry now into it and now beside it, by the order of its own passes.
 * @returns A plugin, and the test of a group of modules for `codeSplitting`.
 */
export function firstFile(): { readonly plugin: Plugin; readonly belongs: Belongs } {
  const first = new Set<string>();
  return {
    belongs: (id) => first.has(id),
    plugin: {
      name: 'tinbox:first-file',
      buildEnd() {
        const walk = (id: string): void => {
          if (first.has(id)) return;
          first.add(id);
          this.getModuleInfo(id)?.importedIds.forEach(walk);
        };
        for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) walk(id);
      },
    },
  };
}
