import { pageRegister } from '../../src/model/page-register.js';

/** What the next requests of a test are answered with, in place of a network. */
export type Answer = object | string | number | 'offline' | 'hang' | 'cut' | Promise<unknown>;

const real = globalThis.fetch;
const answers = new Map<string, Answer>();
/** Every address asked since the last `forget`, in order. */
export const asked: string[] = [];

/** A body whose connection breaks in the middle of a story. */
const cutOff = (): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(body) {
      body.enqueue(
        new TextEncoder().encode(
          '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"https://bao.example/1","title":"Tin',
        ),
      );
    },
    pull: (body) => body.error(new TypeError('cut off')),
  });

const reply = async (answer: Answer, signal: AbortSignal | null | undefined): Promise<Response> => {
  if (answer instanceof Promise) return reply((await answer) as Answer, signal);
  if (answer === 'offline') throw new TypeError('offline');
  if (answer === 'hang')
    return new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
  if (answer === 'cut') return new Response(cutOff(), { headers: { 'content-type': 'application/json' } });
  if (typeof answer === 'number') return new Response('', { status: answer });
  return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer), {
    headers: { 'content-type': 'application/json' },
  });
};

/** Answers requests for an address that ends so: an object as JSON, a text as it is, a number as a bare status. */
export function answer(ending: string, answer: Answer): void {
  answers.set(ending, answer);
  globalThis.fetch = (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    const found = [...answers].find(([known]) => url.endsWith(known));
    if (!found) return real(input, init);
    asked.push(url);
    return reply(found[1], init?.signal);
  };
}

/** Puts the network back, and the page forgets what it was answered. */
export function forget(): void {
  globalThis.fetch = real;
  answers.clear();
  pageRegister().requests.clear();
  pageRegister().answers.clear();
  pageRegister().stories.clear();
  asked.length = 0;
}

/**
 * Lets long waits pass a hundred times faster: time limits, pauses between tries.
 * @returns A function that makes clocks right again.
 */
export function hurry(): () => void {
  const { setTimeout } = window;
  const quick = (act: () => void, ms = 0): number => setTimeout(act, ms > 100 ? ms / 100 : ms);
  window.setTimeout = quick as typeof window.setTimeout;
  return () => (window.setTimeout = setTimeout);
}
