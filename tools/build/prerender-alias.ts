import type { Plugin } from 'vite';

/**
 * Replaces modules after they are resolved, so that the templates and styles of the browser are drawn by the string
 * renderer.
 * @param replacements Absolute path → absolute path.
 */
export const prerenderAlias = (replacements: ReadonlyMap<string, string>): Plugin => ({
  name: 'tinbox:prerender-alias',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (source === 'lit' || source.startsWith('lit/'))
      this.error(
        `What runs without a browser must run without "${source}", which ${importer ?? 'its entry'} imports.`,
      );
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    return resolved && (replacements.get(resolved.id) ?? resolved);
  },
});
