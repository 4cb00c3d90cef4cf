/** Parameters that say where a reader came from, or that this is the AMP copy, as `name=value`. */
const TRACKING =
  /^(utm_|zalo|zarsrc=|gidzl=|fb(clid=|_)|(g|d|y|tw|tt)clid=|[gw]braid=|msclkid=|igsh|mc_|_g[al]=|amp=|output(type)?=amp$)/i;

/**
 * One key per story: two addresses that differ only in scheme, `www.`/`m.`/`amp.` host, AMP form, tracking parameters,
 * order of parameters, fragment, index page or trailing slash give the same text. It is for comparing, not for following.
 * Never throws; a text that is no http(s) URL comes back trimmed.
 */
export function canonicalUrl(url: string): string {
  try {
    const address = new URL(url);
    const { protocol, host, pathname } = address;
    if (!/^https?:$/.test(protocol)) return url.trim();
    const path = pathname
      .replace(/%../g, (code) => code.toUpperCase())
      .replace(/\.amp(?=[./]|$)/g, '')
      .replace(/\/(amp(\.html?)?|index\.[a-z]+|)(?=\/|$)/gi, '');
    const query = address.search && queryOf(address);
    return `https://${host.replace(/^((www|m|amp)\.)+(?=[^.]+\.)|:(80|443)$/g, '')}${path}${query && `?${query}`}`;
  } catch {
    return url.trim();
  }
}

/** What else than where a reader came from is asked for. */
function queryOf({ searchParams }: URL): string {
  for (const [name, value] of [...searchParams])
    if (TRACKING.test(`${name}=${value}`)) searchParams.delete(name);
  searchParams.sort();
  return `${searchParams}`;
}
