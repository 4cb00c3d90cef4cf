const address = new URL('../src/theme/tinbox.css', import.meta.url).href;
let loaded: Promise<unknown> | undefined;

/** Puts `tinbox.css` on the page, as a publisher's template does; it brings the looks and reserves heights. */
export async function withStylesheet(): Promise<void> {
  loaded ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
  await loaded;
}
