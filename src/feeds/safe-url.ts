import { INVISIBLE } from './fold-text.js';
import { isTemplate } from './template-leak.js';

/** Nearly every address: it holds nothing that readers would not see. */
const PRINTED = /^[!-~]*$/;

/** What an address is for: `feed` is asked, `contact` may also open the reader's mail program. */
export type AddressKind = 'link' | 'image' | 'feed' | 'contact';

/**
 * The only place where a stranger's address becomes ours: absolute, and safe to follow, to load or to ask.
 * @param base What it is relative to: the address of the feed, or of the page.
 * @returns Undefined for what is no address, is not http or https (`contact`: nor mailto; `image`: nor a picture in
 * base64 that holds no script), names a user, or is spelled to look like another.
 */
export function safeUrl(value: unknown, base: string, kind: AddressKind): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (kind === 'image' && /^data:image\/(png|jpe?g|gif|webp|avif);base64,[\w+/]+=*$/i.test(text)) return text;
  if (text.length > 8000) return undefined;
  const isPrinted = PRINTED.test(text);
  const address = (isPrinted ? text : text.replace(INVISIBLE, '')).replace(/&(amp;)+/g, '&');
  if (!address || /^#|\\/.test(text) || (!isPrinted && /\p{Cc}/u.test(text)) || isTemplate(address))
    return undefined;
  try {
    const url = new URL(address, base || undefined);
    const fits = /^https?:$/.test(url.protocol) || (kind === 'contact' && url.protocol === 'mailto:');
    return fits && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}
