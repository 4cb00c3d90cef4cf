import { declaredCharset } from './declared-charset.js';
import { filledPage } from './filled-page.js';
import type { Medium } from './medium.js';
import type { PrerenderOptions } from './options.js';
import { tell } from './tell.js';

/** Bytes within which a page names its encoding (https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding). */
const PRESCAN = 1024;

/** Encodings in which a byte below 128 is not always the sign that it is in ASCII. */
const NOT_ASCII = /^(utf-16|utf-32|ucs-2|unicode|iso-2022|hz-gb|utf-7|replacement)/i;

/** One letter for each byte: this encoding has one for all, and ASCII is itself. */
const SIGNS = 'windows-1252';

const bytesOfSigns = new Map<string, number>();

/** Back from signs to their bytes. */
function bytesOf(signs: string): Uint8Array {
  if (!bytesOfSigns.size)
    [...new TextDecoder(SIGNS).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].forEach(
      (sign, byte) => bytesOfSigns.set(sign, byte),
    );
  return Uint8Array.from(signs, (sign) => bytesOfSigns.get(sign) ?? 63);
}

/** Letters of other scripts as numbers, which mean the same in every encoding. */
const inAscii = (text: string): string =>
  text.replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);

/** Undefined for a label that nobody knows: browsers pass it over. */
function decoderOf(charset: string): TextDecoder | undefined {
  try {
    return new TextDecoder(charset);
  } catch {
    return undefined;
  }
}

/** A page as bytes of an encoding in which tags are ASCII. */
function bytesOfCharset(charset: string): Medium<Uint8Array> {
  const signs = new TextDecoder(SIGNS);
  const named = decoderOf(charset);
  const decoder = named ?? new TextDecoder();
  const encoder = new TextEncoder();
  const isUtf8 = named?.encoding === 'utf-8';
  return {
    view: (piece) => signs.decode(piece),
    words: (view) => (/^[\0-\x7f]*$/.test(view) ? view : decoder.decode(bytesOf(view))),
    cut: (piece, start, end) => piece.subarray(start, end),
    written: (text) => encoder.encode(isUtf8 ? text : inAscii(text)),
    length: (piece) => piece.length,
  };
}

/** The encoding of a page: by its first bytes, its server, its own word; '' where nothing says. */
export function charsetOf(start: Uint8Array, named = ''): string {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if ((start[0] === 0xfe && start[1] === 0xff) || (start[0] === 0xff && start[1] === 0xfe)) return 'utf-16';
  if (decoderOf(named) || NOT_ASCII.test(named)) return named.trim();
  const text = new TextDecoder(SIGNS).decode(start.subarray(0, PRESCAN)).replace(/<!--[^]*?(-->|$)/g, '');
  const said = declaredCharset(text) ?? '';
  // A page that says so in ASCII is no UTF-16.
  return /^utf-16/i.test(said) ? 'utf-8' : said;
}

/** Passes a page of bytes on with its widgets filled, in its own encoding. */
export async function* bytesIn(
  pieces: AsyncGenerator<Uint8Array>,
  options: PrerenderOptions,
): AsyncGenerator<Uint8Array> {
  const begun: Uint8Array[] = [];
  let length = 0;
  for (
    let next = await pieces.next();
    !next.done;
    next = length < PRESCAN ? await pieces.next() : { done: true, value: 0 }
  ) {
    begun.push(next.value);
    length += next.value.length;
  }
  const charset = charsetOf(joined(begun, length), options.charset);
  const all = (async function* () {
    yield* begun;
    yield* pieces;
  })();
  if (!NOT_ASCII.test(charset)) return yield* filledPage(all, bytesOfCharset(charset), options);
  tell(options, { kind: 'charset', charset });
  yield* all;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
