import { isIPv4 } from 'node:net';

/** An address of the Internet Protocol: 4 bytes or 16. */
export type Address = readonly number[];

/**
 * Reads an address in every spelling that a URL, a name server or a socket may give it: decimal, octal, hexadecimal and
 * short IPv4, wide digits, a dot at the end, IPv6 in brackets or without, with a zone.
 * Source: https://url.spec.whatwg.org/#host-parsing.
 * @returns Undefined for a name.
 */
export function readAddress(text: string): Address | undefined {
  const host = text.trim().replace(/^\[(.*)\]$/, '$1');
  const isSix = host.includes(':');
  // A zone says by which of this machine's doors to leave; it is no part of the address.
  const canonical = hostOf(isSix ? `[${host.replace(/%.*$/, '')}]` : host);
  if (canonical === undefined) return undefined;
  if (isSix) return sixteen(canonical.slice(1, -1));
  return isIPv4(canonical) ? canonical.split('.').map(Number) : undefined;
}

function hostOf(text: string): string | undefined {
  try {
    return new URL(`http://${text}/`).hostname;
  } catch {
    return undefined;
  }
}

/** The bytes of an IPv6 address as URLs write it: `::` at most once, and no IPv4 at its end. */
function sixteen(text: string): Address {
  const [head = '', tail] = text.split('::');
  const front = groups(head);
  const back = groups(tail ?? '');
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
  return [...front, ...new Array<number>(zeros).fill(0), ...back].flatMap((group) => [
    group >> 8,
    group & 255,
  ]);
}

const groups = (text: string): number[] => (text ? text.split(':').map((group) => parseInt(group, 16)) : []);
