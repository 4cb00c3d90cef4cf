/**
 * A page with its news in it, as `?prerender` asks for it; as it is where nothing has been built yet.
 * @param {string} page
 * @param {string} path
 * @param {string} origin Where the feeds are asked for.
 */
export async function prerendered(page, path, origin) {
  const built = await import('../dist/prerender.js').catch(() => undefined);
  return built ? built.prerender(page, { baseUrl: new URL(path, origin).href }) : page;
}
