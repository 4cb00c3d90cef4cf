import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from './nearest.js';
import { Trouble } from './trouble.js';
import type { CliWords, CommandName } from './words/words.js';

/** What a command understands: `flag` stands alone, `text` has a value. A letter is its short form. */
export type OptionTable = Readonly<
  Record<string, { readonly kind: 'flag' | 'text'; readonly short?: string }>
>;

/** What was given: by the long name. */
export interface Given {
  readonly texts: Readonly<Record<string, string | undefined>>;
  readonly flags: ReadonlySet<string>;
  readonly inputs: readonly string[];
}

/** What every command understands. */
export const COMMON: OptionTable = { help: { kind: 'flag', short: 'h' }, lang: { kind: 'text' } };

/**
 * Reads the arguments of a command.
 * @throws Trouble for what the command does not know, with the nearest that it knows.
 */
export function readOptions(
  args: readonly string[],
  table: OptionTable,
  command: CommandName,
  words: CliWords,
): Given {
  const known: OptionTable = { ...table, ...COMMON };
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, { kind, short }] of Object.entries(known))
    options[name] = { type: kind === 'flag' ? 'boolean' : 'string', ...(short && { short }) };
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const texts: Record<string, string> = {};
  const flags = new Set<string>();
  const inputs: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') inputs.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, value } = token;
    const kind = Object.hasOwn(known, name) ? known[name]?.kind : undefined;
    if (!kind) throw new Trouble(words.unknownOption(name, nearest(name, Object.keys(known)), command));
    if (kind === 'flag' && value !== undefined) throw new Trouble(words.needlessValue(name));
    if (kind === 'flag') flags.add(name);
    else if (value === undefined) throw new Trouble(words.missingValue(name, command));
    else texts[name] = value;
  }
  return { texts, flags, inputs };
}

/** Milliseconds of `800ms`, `5s`, `2m` or a bare number of milliseconds. */
export function readDuration(
  name: string,
  text: string | undefined,
  otherwise: number,
  words: CliWords,
): number {
  if (text === undefined) return otherwise;
  const [, number, unit = 'ms'] = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(text) ?? [];
  const ms = Number(number) * { ms: 1, s: 1000, m: 60_000 }[unit as 'ms' | 's' | 'm'];
  if (!(ms > 0)) throw new Trouble(words.badValue(name, text, '800ms, 5s, 2m'));
  return ms;
}

/** One of some words. */
export function readWord<Word extends string>(
  name: string,
  text: string | undefined,
  allowed: readonly Word[],
  words: CliWords,
): Word | undefined {
  if (text === undefined) return undefined;
  const word = allowed.find((one) => one === text);
  if (!word) throw new Trouble(words.badValue(name, text, allowed.join(', ')));
  return word;
}

/** An address over http or https. */
export function readAddress(name: string, text: string | undefined, words: CliWords): string | undefined {
  if (text === undefined) return undefined;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).href;
  throw new Trouble(words.badValue(name, text, 'https://paper.example/'));
}
