import type { ProblemDocument } from '../src/desk/api.js';

/** Why an answer did not come, or said no. */
export type Failure =
  /** No answer: nobody knows whether the request arrived. */
  | { readonly kind: 'offline' }
  /** The server has no time, or a fault: the same request may succeed later. */
  | { readonly kind: 'busy'; readonly detail: string; readonly seconds: number }
  | { readonly kind: 'signed-out' }
  | {
      readonly kind: 'refused';
      /** The last word of the problem's type. */
      readonly problem: string;
      /** In the person's language. */
      readonly detail: string;
      readonly facts: ProblemDocument;
    };

export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

export interface Question {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** With the same key the same act is done once, however often it is sent. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/** Asks the desk's API. It answers; it never throws. */
export type Ask = <Value>(path: string, question?: Question) => Promise<Answer<Value>>;

/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 20_000;

/**
 * @param api The address of the API, without a slash at its end.
 * @param language The language of what the server says.
 */
export const asker =
  (api: string, language: () => string): Ask =>
  async <Value>(path: string, { method = 'GET', body, key, signal }: Question = {}) => {
    const headers = {
      Accept: 'application/json',
      'Accept-Language': language(),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(key !== undefined && { 'Idempotency-Key': key }),
    };
    const limit = new AbortController();
    const late = setTimeout(() => limit.abort(), PATIENCE);
    const stop = (): void => limit.abort();
    signal?.addEventListener('abort', stop);
    try {
      const response = await fetch(api + path, {
        method,
        headers,
        credentials: 'same-origin',
        signal: limit.signal,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return await read<Value>(response);
    } catch {
      return { ok: false, failure: { kind: 'offline' } };
    } finally {
      clearTimeout(late);
      signal?.removeEventListener('abort', stop);
    }
  };

/** Sends a file and hears what is told of it meanwhile, line by line. It answers; it never throws. */
export type SendFile = <Told>(
  path: string,
  file: Blob,
  heard: (line: Told) => void,
) => Promise<Answer<undefined>>;

/** As {@link asker}, for files of any length. */
export const fileSender =
  (api: string, language: () => string): SendFile =>
  async <Told>(path: string, file: Blob, heard: (line: Told) => void) => {
    try {
      const response = await fetch(api + path, {
        method: 'POST',
        headers: { 'Accept-Language': language(), 'Content-Type': 'application/octet-stream' },
        credentials: 'same-origin',
        body: file,
      });
      if (!response.ok || !response.body) return await read<undefined>(response);
      await eachLine(response.body, (line) => heard(JSON.parse(line) as Told));
    } catch {
      return { ok: false, failure: { kind: 'offline' } };
    }
    return { ok: true, value: undefined };
  };

async function eachLine(body: ReadableStream<Uint8Array>, heard: (line: string) => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    lines.filter(Boolean).forEach(heard);
  }
}

async function read<Value>(response: Response): Promise<Answer<Value>> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  if (response.ok) {
    // A sign-in form in the place of an answer: something between has sent us there.
    if (text !== '' && !isJson) return { ok: false, failure: { kind: 'offline' } };
    return { ok: true, value: (text === '' ? undefined : JSON.parse(text)) as Value };
  }
  const problem = (isJson ? JSON.parse(text) : {}) as Partial<ProblemDocument>;
  return { ok: false, failure: failureOf(response, problem) };
}

function failureOf({ status, headers }: Response, problem: Partial<ProblemDocument>): Failure {
  const name = `${problem.type ?? ''}`.split(':').at(-1) ?? '';
  const detail = `${problem.detail ?? ''}`;
  if (status === 401) return { kind: 'signed-out' };
  if (status === 429 || status >= 500 || name === '')
    return { kind: 'busy', detail, seconds: Number(headers.get('retry-after')) || 0 };
  return {
    kind: 'refused',
    problem: name,
    detail,
    facts: { type: '', title: '', status, detail, ...problem },
  };
}
