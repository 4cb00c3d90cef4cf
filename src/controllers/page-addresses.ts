import { readAddresses } from '../feeds/page-address.js';

let known: { readonly href: string; readonly addresses: ReadonlySet<string> } | undefined;

/** Canonical URLs of the current page's own story, read once per address. */
export function pageAddresses(): ReadonlySet<string> {
  if (known?.href !== location.href) known = { href: location.href, addresses: readAddresses(document) };
  return known.addresses;
}
