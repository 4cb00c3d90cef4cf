import { Problem } from './problem.js';

export type Body = Readonly<Record<string, unknown>>;

/** Bytes: a comment of 3,000 letters with every mark, three times over. */
const LIMIT = 64_000;

/**
 * Reads a JSON object or an HTML form, which a page without scripts sends.
 * @param limit Bytes.
 * @throws Problem `wrong-type`, `body-too-large` or `bad-request`.
 */
export async function readBody(
  request: Request,
  limit = LIMIT,
): Promise<{ readonly body: Body; readonly isForm: boolean }> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const isForm = type === 'application/x-www-form-urlencoded';
  if (!isForm && type !== 'application/json') throw new Problem('wrong-type');
  const text = await readText(request, limit);
  if (isForm) return { body: { __proto__: null, ...Object.fromEntries(new URLSearchParams(text)) }, isForm };
  return { body: parse(text), isForm };
}

async function readText(request: Request, limit: number): Promise<string> {
  const said = request.headers.get('content-length');
  if (Number(said) > limit) throw new Problem('body-too-large', { limit });
  // What says its length is no longer than that: the server sees to it. A stream costs three times as much.
  const bytes = said === null ? await readStream(request, limit) : await request.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('bad-request');
  }
}

async function readStream(request: Request, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += (chunk as Uint8Array).length;
    if (size > limit) throw new Problem('body-too-large', { limit });
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks);
}

function parse(text: string): Body {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem('bad-request');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Problem('bad-request');
  return { __proto__: null, ...value };
}

/** A text field. @throws Problem `bad-request` for a value of another type. */
export function textField(body: Body, field: string): string | undefined {
  const value = body[field];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw new Problem('bad-request', { field });
  return value;
}
