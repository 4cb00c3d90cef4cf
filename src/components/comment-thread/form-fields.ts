import { graphemes } from '../../model/graphemes.js';
import type { ThreadPolicy } from '../../model/comment.js';
import type { WrittenWords } from '../../model/own-comment.js';
import type { WritingWords } from '../../locales/writing.words.js';
import type { FormField } from './comment-form.template.js';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Fields of a form, ours or one that a server drew. */
const field = (form: ParentNode, name: string): Field | null => form.querySelector<Field>(`[name="${name}"]`);

/** What stands in the fields. */
export function readFields(form: ParentNode): WrittenWords & { readonly website?: string } {
  const value = (name: string): string => field(form, name)?.value ?? '';
  const [email, phone, website] = [value('email'), value('phone'), value('website')];
  const terms = field(form, 'terms') as HTMLInputElement | null;
  return {
    text: value('text'),
    name: value('name'),
    ...(email && { email }),
    ...(phone && { phone }),
    ...(terms?.checked && { terms: true }),
    ...(website && { website }),
  };
}

/** Puts words into the fields. What stands there already is left as it is, with the caret in it. */
export function fillFields(form: ParentNode, words: WrittenWords): void {
  for (const name of ['text', 'name', 'email', 'phone'] as const) {
    const input = field(form, name);
    if (input && input.value !== (words[name] ?? '')) input.value = words[name] ?? '';
  }
  const terms = field(form, 'terms') as HTMLInputElement | null;
  if (terms) terms.checked = !!words.terms;
}

export const focusField = (form: ParentNode, name: FormField): void => field(form, name)?.focus();

/** How far a text is over its limit; less than nothing while there is room. Short texts are not counted. */
export const overBy = (text: string, { maxLength }: ThreadPolicy): number =>
  text.length < maxLength * 0.8 ? -maxLength : graphemes(text.trim()) - maxLength;

/** The first thing that the back end would refuse. */
export function faultOf(
  { text, name, email, phone, terms }: WrittenWords,
  policy: ThreadPolicy,
  { faults, tooShort }: WritingWords,
): { readonly field: FormField; readonly sentence: string } | undefined {
  const trimmed = text.trim();
  if (!trimmed) return { field: 'text', sentence: faults['text-empty'] };
  if (trimmed.length < policy.minLength * 4 && graphemes(trimmed) < policy.minLength)
    return { field: 'text', sentence: tooShort(`${policy.minLength}`) };
  if (overBy(text, policy) > 0) return { field: 'text', sentence: faults['text-too-long'] };
  if (!name.trim()) return { field: 'name', sentence: faults['name-invalid'] };
  const isMissing = (asked: string, value: string | undefined, form: RegExp): boolean =>
    asked !== 'off' && (value ? !form.test(value) : asked === 'required');
  if (isMissing(policy.email, email, /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/))
    return { field: 'email', sentence: faults['email-invalid'] };
  if (isMissing(policy.phone, phone, /^\+?[\d ().-]{6,25}$/))
    return { field: 'phone', sentence: faults['phone-invalid'] };
  if (policy.terms === 'required' && !terms) return { field: 'terms', sentence: faults['terms-missing'] };
  return undefined;
}
