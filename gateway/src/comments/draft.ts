import { textField, type Body } from '../http/body.js';
import { Problem } from '../http/problem.js';
import type { Member } from '../readers/sign-in.js';
import type { Place } from '../threads/threads.js';
import { cleanLine, cleanText, lengthOf } from './text.js';

/** What a reader has sent, cleaned but not yet held against the rules of its thread. */
export interface Draft {
  readonly thread: string;
  readonly site: string | undefined;
  readonly parent: string | undefined;
  readonly name: string;
  readonly text: string;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly terms: boolean;
  readonly language: string | null;
  /** Of the page, for a thread that is not yet known. */
  readonly url: string | undefined;
  readonly title: string | undefined;
  /** A field that no person sees was filled in. */
  readonly trapped: boolean;
  /** Milliseconds that it took to write, as the page says. */
  readonly elapsed: number | undefined;
}

const NAME = { min: 1, max: 60 };

/** Reads JSON and form fields, which differ in `author` only. @throws Problem. */
export function readDraft(body: Body): Draft {
  const author = body['author'];
  if (author !== undefined && (typeof author !== 'object' || author === null || Array.isArray(author)))
    throw new Problem('bad-request', { field: 'author' });
  const said = { ...body, ...(author as Body | undefined) };
  const line = (field: string): string | undefined => {
    const value = textField(said, field);
    return value === undefined ? undefined : cleanLine(value, field);
  };
  const elapsed = Number(said['elapsed'] || NaN);
  return {
    thread: textField(body, 'thread') ?? '',
    site: textField(body, 'site'),
    parent: textField(body, 'parent'),
    name: line('name') ?? '',
    text: cleanText(textField(body, 'text') ?? '', 'text'),
    email: line('email') || undefined,
    phone: line('phone') || undefined,
    terms: said['terms'] === true || /^(on|true|1|yes)$/.test(`${said['terms']}`),
    language: languageTag(textField(body, 'language')),
    url: textField(body, 'url'),
    title: textField(body, 'title'),
    trapped: Boolean(textField(said, 'website')),
    elapsed: elapsed >= 0 ? elapsed : undefined,
  };
}

const languageTag = (tag: string | undefined): string | null =>
  tag !== undefined && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : null;

/** What identifies the words of a request, whatever the order of its fields. */
export const sameWords = ({ thread, site, parent, name, text, email, phone, terms }: Draft): string =>
  JSON.stringify([thread, site, parent, name, text, email, phone, terms]);

/** Holds a draft against the rules of its site and thread. @throws Problem for the first that it breaks. */
export function checkDraft(draft: Draft, { site, thread }: Place, member: Member | undefined): void {
  if (!member && !fits(draft.name, NAME)) throw new Problem('name-invalid', NAME);
  checkLength(draft.text, thread);
  if (site.email === 'required' ? !isEmail(draft.email) : draft.email !== undefined && !isEmail(draft.email))
    throw new Problem('email-invalid', { field: 'email' });
  if (site.phone === 'required' ? !isPhone(draft.phone) : draft.phone !== undefined && !isPhone(draft.phone))
    throw new Problem('phone-invalid', { field: 'phone' });
  if (site.terms === 'required' && !draft.terms) throw new Problem('terms-missing', { field: 'terms' });
}

/** @throws Problem where a text is empty, too short or too long. */
export function checkLength(text: string, { min_length, max_length }: Place['thread']): void {
  if (!text) throw new Problem('text-empty', { field: 'text' });
  if (fits(text, { min: min_length, max: max_length })) return;
  const length = lengthOf(text);
  if (length < min_length) throw new Problem('text-too-short', { field: 'text', min: min_length, length });
  if (length > max_length) throw new Problem('text-too-long', { field: 'text', max: max_length, length });
}

/** Graphemes are counted where it matters only: there are never more of them than code units. */
const fits = (text: string, { min, max }: { readonly min: number; readonly max: number }): boolean => {
  if (min <= 1 && text.length <= max) return text.length >= min;
  const length = lengthOf(text);
  return length >= min && length <= max;
};

const isEmail = (text = ''): boolean => text.length <= 254 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);

const isPhone = (text = ''): boolean =>
  /^\+?[\d ().-]{6,25}$/.test(text) && text.replace(/\D/g, '').length >= 6;
