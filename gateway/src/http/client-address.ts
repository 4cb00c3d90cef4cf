import { BlockList, isIP } from 'node:net';

/** How many proxies stand before the gateway, or the addresses (`10.0.0.0/8`) that they have. */
export type Trust = { readonly hops: number } | { readonly proxies: BlockList };

/** Reads TINBOX_TRUST_PROXY: `1`, or `10.0.0.5,192.168.0.0/16`. */
export function readTrust(value: string): Trust | undefined {
  if (/^[1-9]$/.test(value)) return { hops: Number(value) };
  const proxies = new BlockList();
  for (const each of value.split(',')) {
    const [address = '', bits] = each.trim().split('/');
    const version = isIP(address);
    const longest = version === 6 ? 128 : 32;
    if (!version || (bits !== undefined && !(/^\d+$/.test(bits) && Number(bits) <= longest)))
      return undefined;
    const family = version === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) proxies.addAddress(address, family);
    else proxies.addSubnet(address, Number(bits), family);
  }
  return { proxies };
}

/**
 * The address of the reader's own connection. Forwarded headers are the word of whoever sent them, so only as many of
 * their entries are believed as there are proxies of ours, counted from the end.
 * @param socket The address of the other end of the connection.
 * @param forwarded The value of `X-Forwarded-For`.
 */
export function clientAddress(
  socket: string | undefined,
  forwarded: string | undefined,
  trust: Trust | undefined,
): string {
  const direct = plain(socket ?? '');
  if (!trust || !forwarded) return direct;
  const chain = [...forwarded.split(',').map((each) => plain(each.trim())), direct];
  if ('hops' in trust) return believed(chain[Math.max(0, chain.length - 1 - trust.hops)], direct);
  const strangers = chain.filter((address) => !trusts(trust.proxies, address));
  return believed(strangers.at(-1) ?? chain[0], direct);
}

const believed = (address: string | undefined, direct: string): string =>
  address && isIP(address) ? address : direct;

const trusts = (proxies: BlockList, address: string): boolean => {
  const version = isIP(address);
  return version > 0 && proxies.check(address, version === 6 ? 'ipv6' : 'ipv4');
};

/** `::ffff:10.0.0.1` and `[2001:db8::1]:443` as the addresses that they mean. */
const plain = (address: string): string =>
  address
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');

/** What one reader's network is: readers of IPv6 have a whole /64 to choose addresses from. */
export function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.toLowerCase().replace(/%.*/, '').split('::');
  const [front, back] = [head, tail].map((part) => (part ? part.split(':') : []));
  const gap = address.includes('::') ? 8 - (front?.length ?? 0) - (back?.length ?? 0) : 0;
  const groups = [...(front ?? []), ...Array<string>(Math.max(0, gap)).fill('0'), ...(back ?? [])];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
