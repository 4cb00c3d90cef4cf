type Query = Readonly<Record<string, string | number | undefined>>;

/** An address below the gateway's `/v1`, whether `src` names its root, its `/v1` or something below. */
export function gatewayAddress(src: string, path: string, query: Query = {}): string {
  const root = src.replace(/[?#].*/, '').replace(/\/(v1(\/.*)?)?$/, '');
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${encodeURIComponent(value)}`,
  );
  return `${root}/v1/${path}${asked.length ? `?${asked.join('&')}` : ''}`;
}
