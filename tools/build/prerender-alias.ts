import type { Plugin } from 'vite';

/**
 * Replaces modules after they are resolved, so that the templates and styles of the browser are drawn by the string
 * renderer, and refuses what an edge runtime does not have.
 * @param replacements Absolute path → absolute path.
 */
export const prerenderAlias = (replacements: ReadonlyMap<string, string>): Plugin => ({
  name: 'tinbox:prerender-alias',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (source === 'lit' || source.startsWith('lit/') || source.startsWith('node:'))
      this.error(`The prerenderer must run without "${source}", which ${importer ?? 'its entry'} imports.`);
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    return resolved && (replacements.get(resolved.id) ?? resolved);
  },
});
