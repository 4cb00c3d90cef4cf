import { readAddress, type Address } from './address.js';

/** Why an address is none of the public Internet. */
export type ClosedRange =
  | 'unspecified'
  | 'loopback'
  | 'private'
  | 'link-local'
  | 'shared'
  | 'multicast'
  | 'reserved'
  | 'tunnel'
  | 'metadata';

/** Source: https://www.iana.org/assignments/iana-ipv4-special-registry, RFC 6598 (`shared`), RFC 5771 (`multicast`). */
const OF_FOUR: readonly (readonly [string, ClosedRange])[] = [
  ['0.0.0.0/8', 'unspecified'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'shared'],
  ['127.0.0.0/8', 'loopback'],
  // A public address that clouds keep for their machines' own secrets.
  ['168.63.129.16/32', 'metadata'],
  ['169.254.0.0/16', 'link-local'],
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'reserved'],
  ['192.0.2.0/24', 'reserved'],
  ['192.88.99.0/24', 'tunnel'],
  ['192.168.0.0/16', 'private'],
  ['198.18.0.0/15', 'reserved'],
  ['198.51.100.0/24', 'reserved'],
  ['203.0.113.0/24', 'reserved'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved'],
];

/** Source: https://www.iana.org/assignments/iana-ipv6-special-registry. What is not of `2000::/3` is closed anyway. */
const OF_SIX: readonly (readonly [string, ClosedRange])[] = [
  ['::/128', 'unspecified'],
  ['::1/128', 'loopback'],
  ['fc00::/7', 'private'],
  ['fe80::/10', 'link-local'],
  ['fec0::/10', 'private'],
  ['ff00::/8', 'multicast'],
  ['64:ff9b:1::/48', 'private'],
  // Teredo, and the other experiments beside it.
  ['2001::/23', 'tunnel'],
  ['2001:db8::/32', 'reserved'],
  ['2002::/16', 'tunnel'],
  ['3fff::/20', 'reserved'],
];

/** IPv6 addresses that stand for the IPv4 address at their end: mapped ones, and NAT64 for everybody (RFC 6052). */
const STAND_FOR_FOUR = ['::ffff:0:0/96', '64:ff9b::/96'];

interface Block {
  readonly start: Address;
  readonly bits: number;
}

function block(text: string): Block {
  const [address = '', bits] = text.split('/');
  return { start: readAddress(address) ?? [], bits: Number(bits) };
}

const isWithin = (address: Address, { start, bits }: Block): boolean =>
  start.length === address.length &&
  start.every((byte, index) => {
    const left = Math.min(8, Math.max(0, bits - index * 8));
    return (byte ^ (address[index] ?? 0)) >> (8 - left) === 0;
  });

const closed = [...OF_FOUR, ...OF_SIX].map(([text, range]) => ({ ...block(text), range }));
const standing = STAND_FOR_FOUR.map(block);
const global = block('2000::/3');

/** The closed range that an address belongs to; undefined for an address of the public Internet. */
export function closedRange(address: Address): ClosedRange | undefined {
  if (standing.some((each) => isWithin(address, each))) return closedRange(address.slice(12));
  const found = closed.find((each) => isWithin(address, each));
  if (found) return found.range;
  return address.length === 4 || isWithin(address, global) ? undefined : 'reserved';
}
