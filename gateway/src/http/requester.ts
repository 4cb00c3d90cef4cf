import type { Context } from 'hono';
import type { Gateway } from '../gateway.js';
import { clientAddress } from './client-address.js';

/** What the server of Node puts beside a request. */
interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

const warned = new WeakSet<Gateway>();

/** The address of the reader's connection; '' where there is none. */
export function addressOf(gateway: Gateway, context: Context): string {
  const socket = (context.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress;
  const forwarded = context.req.header('x-forwarded-for');
  const { trust } = gateway.configuration;
  if (forwarded && !trust && !warned.has(gateway)) {
    warned.add(gateway);
    gateway.warn?.('untrustedProxy');
  }
  return clientAddress(socket, forwarded, trust);
}
