import type { Plugin } from 'vite';

const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * The same program with every character beyond ASCII written as an escape, one per UTF-16 unit, so that a page in
 * windows-1258 or GBK does not break it. Right in texts, templates, regular expressions and names of the basic plane;
 * comments must be gone.
 * @throws Where an escape would change the program: after a lone backslash and in `String.raw`.
 */
export function toAscii(code: string): string {
  const broken = /(?:^|[^\\])(?:\\\\)*\\[^\0-\x7f]/.exec(code);
  if (broken) throw new Error(`A backslash before a letter beyond ASCII: ${JSON.stringify(broken[0])}`);
  if (/String\.raw`[^`]*[^\0-\x7f`]/.test(code)) throw new Error('String.raw holds a letter beyond ASCII.');
  return code.replace(/[^\0-\x7f]/g, escape);
}

/** Escapes what is left beyond ASCII after the minifier, which undoes such escapes. */
export const ascii = (): Plugin => ({
  name: 'tinbox:ascii',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = toAscii(file.code);
  },
});
