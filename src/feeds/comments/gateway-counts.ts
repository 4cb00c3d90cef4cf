import { fail, ok, type Result } from '../../model/result.js';
import { readCounts } from '../adapters/gateway-counts.js';
import { fetchJson } from '../fetch-json.js';
import { gatewayAddress } from './gateway-address.js';

/** Threads in one question, as the gateway takes them. */
const MOST = 100;
/** Characters of an address that every proxy on the way takes. */
const LONGEST = 7000;

/** An address within a query stays readable, and takes half the room. */
const written = (key: string): string =>
  encodeURIComponent(key).replace(/%(3A|2F|40|2C)/g, (code) => decodeURIComponent(code));

/** Addresses that ask for all threads: one, but for a page of very many. */
export function countAddresses(src: string, threads: readonly string[]): readonly string[] {
  const start = gatewayAddress(src, 'counts');
  const addresses: string[] = [];
  let [query, many] = ['', 0];
  const end = (): void => {
    if (query) addresses.push(start + query);
    [query, many] = ['', 0];
  };
  for (const key of threads) {
    const part = `thread=${written(key)}`;
    if (many === MOST || (many && start.length + query.length + part.length >= LONGEST)) end();
    query += `${query ? '&' : '?'}${part}`;
    many++;
  }
  end();
  return addresses;
}

/** How many comments threads of the gateway have: docs/contracts/comments.md. Fails only where no question was answered. */
export async function gatewayCounts(
  src: string,
  threads: readonly string[],
  ask: typeof fetchJson = fetchJson,
): Promise<Result<ReadonlyMap<string, number>>> {
  const answers = await Promise.all(
    countAddresses(src, threads).map(async (address) => {
      const answer = await ask(address);
      return answer.ok ? readCounts(answer.value.body) : answer;
    }),
  );
  const all = new Map<string, number>();
  for (const answer of answers) if (answer.ok) for (const [key, total] of answer.value) all.set(key, total);
  const [first] = answers;
  return all.size || !first ? ok(all) : first.ok ? fail({ kind: 'schema', at: 'counts' }) : first;
}
