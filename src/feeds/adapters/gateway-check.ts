import { own } from '../shape.js';

/** Banned words that stand in a text or a name, as `POST /v1/comments/check` answers: docs/contracts/comments.md. */
export function listedWords(
  body: unknown,
  { name, text }: { readonly name: string; readonly text: string },
): string[] {
  const marks = own(body, 'words');
  const words = (Array.isArray(marks) ? marks : []).map((mark: unknown) => {
    const [start, end] = [own(mark, 'start'), own(mark, 'end')];
    return typeof start === 'number' && typeof end === 'number' ? text.slice(start, end).trim() : '';
  });
  return [...new Set([...words, own(body, 'name') === true ? name : ''])].filter(Boolean);
}
