import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { LookupFunction, Socket } from 'node:net';
import { buildConnector } from 'undici';
import { readAddress } from './address.js';
import { Refusal } from './failure.js';
import { closedRange } from './ranges.js';

/** How names become addresses. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export interface GuardOptions {
  /** For tests and development: this machine itself may be asked, and no other closed range. Default false. */
  readonly loopback?: boolean;
  /** Default: as the operating system does it. */
  readonly resolve?: Resolve;
  /** What opens connections. Default undici's own. */
  readonly dial?: typeof buildConnector;
  /** Milliseconds until a connection stands. Default 5000. */
  readonly timeout?: number;
}

const bySystem: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/**
 * Opens connections to the public Internet only. What is checked is the host where it is an address itself, every
 * address that the name servers answer (the connection is made to these and to no later answer), and the address of the
 * other end before anything is written to it.
 */
export function guardedConnector({
  loopback = false,
  resolve = bySystem,
  dial = buildConnector,
  timeout = 5000,
}: GuardOptions): buildConnector.connector {
  const refusal = (host: string, address: string): Refusal | undefined => {
    const read = readAddress(address);
    const range = read ? closedRange(read) : 'reserved';
    if (!range || (loopback && range === 'loopback')) return undefined;
    return new Refusal({ kind: 'address', host, range });
  };

  const checked: LookupFunction = (host, options, callback) => {
    resolve(host).then(
      (answers) => {
        const [first] = answers;
        if (!first) return callback(new Refusal({ kind: 'dns', host }), '');
        const refused = answers.map(({ address }) => refusal(host, address)).find(Boolean);
        if (refused) return callback(refused, '');
        if (options.all) callback(null, [...answers]);
        else callback(null, first.address, first.family);
      },
      () => callback(new Refusal({ kind: 'dns', host }), ''),
    );
  };

  const connect = dial({ lookup: checked, timeout, allowH2: false });
  return (options, callback) => {
    const host = options.hostname;
    const refused = readAddress(host) && refusal(host, host);
    if (refused) return callback(refused, null);
    // The types leave out what every connector returns.
    const socket = connect(options, callback) as unknown as Socket;
    socket.prependOnceListener('connect', () => {
      const late = refusal(host, socket.remoteAddress ?? '');
      if (late) socket.destroy(late);
    });
  };
}
