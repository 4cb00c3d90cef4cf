/**
 * Seconds for which an answer is still fresh by its `Cache-Control` and `Age` (RFC 9111 §4.2); undefined where the server
 * does not say.
 */
export function freshness(headers: Headers): number | undefined {
  const control = headers.get('cache-control') ?? '';
  if (/no-(cache|store)/i.test(control)) return 0;
  const age = /\bmax-age="?(\d+)/i.exec(control)?.[1];
  return age ? Math.max(0, Number(age) - (Number(headers.get('age')) || 0)) : undefined;
}
