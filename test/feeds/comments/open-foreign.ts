import assert from 'node:assert/strict';
import type { CommentBackEnd } from '../../../src/feeds/comments/back-end.js';
import { openBackEnd } from '../../../src/feeds/comments/open-back-end.js';
import type { DeviceKeys, ThreadSource } from '../../../src/feeds/comments/thread-source.js';
import type { CommentPage } from '../../../src/model/comment.js';
import type { Result } from '../../../src/model/result.js';
import { nodeMarkup } from '../../../src/prerender/node-markup.js';

export const device = (): DeviceKeys => {
  const kept = new Map<string, string>();
  return {
    get: (name) => kept.get(name),
    set: (name, value) => void (value === undefined ? kept.delete(name) : kept.set(name, value)),
  };
};

/** Opens a foreign thread for the page https://bao.example/cau/ on a device of its own. */
export async function openForeign(
  source: Partial<ThreadSource> & { readonly src: string },
): Promise<CommentBackEnd> {
  const answer = await openBackEnd({
    thread: 'https://bao.example/cau/',
    parse: nodeMarkup,
    keys: device(),
    ...source,
  });
  assert.ok(answer.ok);
  return answer.value;
}

export function read<Value = CommentPage>(answer: Result<Value>): Value {
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.value;
}

export interface Asked {
  readonly url: string;
  readonly init: RequestInit | undefined;
}

/** A network that answers every question alike, and what it was asked. */
export function network(answer: object | number | ((url: URL, init: RequestInit | undefined) => Response)): {
  readonly fetch: typeof globalThis.fetch;
  readonly asked: Asked[];
} {
  const asked: Asked[] = [];
  return {
    asked,
    fetch: (input, init) => {
      asked.push({ url: decodeURIComponent(String(input)), init });
      if (typeof answer === 'function') return Promise.resolve(answer(new URL(String(input)), init));
      if (typeof answer === 'number') return Promise.resolve(new Response('', { status: answer }));
      return Promise.resolve(Response.json(answer));
    },
  };
}
