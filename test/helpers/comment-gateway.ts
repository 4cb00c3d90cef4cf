import type { Comment } from '../../src/model/comment.js';
import { lamGiangThread } from '../fixtures/comments.js';

/** A request that came to the gateway. */
export interface Letter {
  readonly method: string;
  readonly path: string;
  readonly key: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What becomes of a request: undefined for what a gateway does. */
export type Reply = Response | 'offline' | 'answer-lost' | undefined;

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

export const problem = (name: string, status: number, detail = ''): Response =>
  new Response(JSON.stringify({ type: `urn:tinbox:problem:${name}`, title: name, detail }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });

/** Puts away what this device has of a gateway: pages of other tests share its storage. */
export function forgetDevice(site: string): void {
  for (const name of Object.keys(localStorage)) {
    const isRecord = /^tinbox\.(draft|own)\./.test(name) && localStorage.getItem(name)?.includes(site);
    if (isRecord || name.includes(site)) localStorage.removeItem(name);
  }
  localStorage.removeItem('tinbox.name');
  localStorage.removeItem('tinbox.hidden');
}

/** A gateway in the page, for what readers see of writing; the true one is in test/gateway. */
export class CommentGateway {
  readonly letters: Letter[] = [];
  /** What was taken, by its key. */
  readonly taken = new Map<string, Comment>();
  /** What becomes of the next requests that write. */
  replies: Reply[] = [];
  status: Comment['status'] = 'pending';
  /** Where banned words stand in what is asked about. */
  marks: readonly { readonly start: number; readonly end: number }[] = [];
  thread: object = lamGiangThread.thread;
  comments: readonly Comment[] = lamGiangThread.comments.filter(({ status }) => status === 'published');
  readonly #real = globalThis.fetch;

  /** @param site Its address, one for each file of tests. */
  constructor(readonly site: string) {
    globalThis.fetch = (input, init) => {
      const url = String(input instanceof Request ? input.url : input);
      return url.startsWith(`${site}/`) ? this.#answer(url, init) : this.#real(input, init);
    };
  }

  get posts(): readonly Letter[] {
    return this.letters.filter(({ method, path }) => method === 'POST' && path === '/v1/comments');
  }

  close(): void {
    globalThis.fetch = this.#real;
  }

  async #answer(url: string, { method = 'GET', headers, body }: RequestInit = {}): Promise<Response> {
    const { pathname: path } = new URL(url);
    const letter: Letter = {
      method,
      path,
      key: new Headers(headers).get('idempotency-key'),
      body: typeof body === 'string' ? (JSON.parse(body) as Letter['body']) : {},
    };
    this.letters.push(letter);
    if (path === '/v1/comments' && method === 'GET')
      return json({ thread: this.thread, comments: this.comments, next: null });
    if (path === '/v1/comments/check') return json({ likely: 'pending', name: false, words: this.marks });
    const reply = method === 'GET' ? undefined : this.replies.shift();
    if (reply === 'offline') throw new TypeError('offline');
    const answer = reply instanceof Response ? reply : this.#take(letter);
    if (reply === 'answer-lost') throw new TypeError('cut off');
    return answer;
  }

  #take({ method, path, key, body }: Letter): Response {
    if (path === '/v1/comments') {
      const known = this.taken.get(key ?? '');
      const comment: Comment = known ?? {
        id: `own${this.taken.size}`,
        root: `own${this.taken.size}`,
        depth: 0,
        author: body['author'] as { name: string },
        text: String(body['text']),
        status: this.status,
        created: new Date(Date.now()).toISOString(),
        editableUntil: new Date(Date.now() + 900_000).toISOString(),
        revision: 1,
        score: 0,
        replyCount: 0,
        ...(body['parent'] ? { parent: String(body['parent']), root: 'c1', depth: 1 } : {}),
      };
      this.taken.set(key ?? '', comment);
      return json(
        { comment, token: 'thẻ' === key ? '' : 'token' },
        comment.status === 'published' ? 201 : 202,
      );
    }
    const [, id = '', act] = /^\/v1\/comments\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
    if (act === 'vote') return json({ score: 25 });
    if (act === 'reports') return json({ receipt: 'r7' }, 201);
    const [place, found] = [...this.taken].find(([, comment]) => comment.id === id) ?? [];
    if (method === 'GET' && found) return json({ comment: found, ancestors: [], thread: this.thread });
    if (method === 'PATCH' && found && place !== undefined) {
      const changed = { ...found, text: String(body['text']), revision: found.revision + 1 };
      this.taken.set(place, changed);
      return json({ comment: changed });
    }
    if (method === 'DELETE') return new Response(null, { status: 204 });
    return problem('comment-unknown', 404);
  }
}
