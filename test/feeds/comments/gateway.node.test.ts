import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { Readable } from 'node:stream';
import { createApp } from '../../../gateway/src/app.js';
import type {
  CommentBackEnd,
  CommentWriter,
  Sent,
  ThreadNews,
} from '../../../src/feeds/comments/back-end.js';
import { fetchJson } from '../../../src/feeds/fetch-json.js';
import { gatewayCounts } from '../../../src/feeds/comments/gateway-counts.js';
import { openBackEnd } from '../../../src/feeds/comments/open-back-end.js';
import type { DeviceKeys } from '../../../src/feeds/comments/thread-source.js';
import { SITE, sqliteDatabase, startGateway, type Instance } from '../../helpers/gateway.js';

let instance: Instance;
let server: Server;
let src = '';
/** Cuts the connection after the gateway has done its work, so that no answer comes back. */
let loseAnswer = false;

before(async () => {
  instance = await startGateway(await sqliteDatabase());
  const app = createApp(instance.gateway);
  server = createServer((incoming, outgoing) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const { method = 'GET', url = '/' } = incoming;
      const headers = Object.entries(incoming.headers).map(([key, value]): [string, string] => [
        key,
        `${value}`,
      ]);
      const body = chunks.length ? Buffer.concat(chunks) : undefined;
      const request = new Request(`${src}${url}`, { method, headers, ...(body && { body }) });
      const answer = await app.fetch(request, { incoming: { socket: { remoteAddress: '203.0.113.9' } } });
      if (answer.headers.get('content-type')?.startsWith('text/event-stream') && answer.body) {
        outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
        const stream = Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]);
        outgoing.on('close', () => stream.destroy());
        stream.on('error', () => outgoing.destroy());
        return void stream.pipe(outgoing);
      }
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (loseAnswer) return void outgoing.destroy();
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      return void outgoing.end(bytes);
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  src = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

after(async () => {
  server.closeAllConnections();
  server.close();
  await instance.close();
});

const device = (): DeviceKeys => {
  const kept = new Map<string, string>();
  return {
    get: (name) => kept.get(name),
    set: (name, value) => void (value === undefined ? kept.delete(name) : kept.set(name, value)),
  };
};

async function reader(thread: string, keys = device()): Promise<[CommentBackEnd, CommentWriter]> {
  const opened = await openBackEnd({ src, thread, keys });
  assert.ok(opened.ok);
  const writer = await opened.value.writer?.();
  assert.ok(writer);
  return [opened.value, writer];
}

function done<Value>(sent: Sent<Value>): Value {
  if (sent.kind !== 'done') assert.fail(JSON.stringify(sent));
  return sent.value;
}

async function open(name: string): Promise<string> {
  const thread = `${SITE}/${name}`;
  await instance.open(thread);
  return thread;
}

const draft = (text: string, parent?: string): Parameters<CommentWriter['create']>[0] => ({
  name: 'Minh Châu',
  text,
  parent,
  elapsed: 5000,
});

test('a comment is sent, read by all, answered, voted for, reported, changed and taken back', async () => {
  const thread = await open('mot');
  const [backEnd, writer] = await reader(thread);
  const root = done(await writer.create(draft('Bài viết rất hay.'), 'key-000001'));
  assert.equal(root.status, 'published');
  const [, other] = await reader(thread);
  const reply = done(await other.create(draft('Tôi cũng thấy vậy.', root.id), 'key-000002'));
  const page = await backEnd.page({ sort: 'newest' });
  assert.ok(page.ok);
  assert.deepEqual(
    page.value.comments.map(({ id }) => id),
    [root.id, reply.id],
  );
  const below = await backEnd.below(root.id);
  assert.deepEqual(below.ok && below.value.comments.map(({ id }) => id), [reply.id]);
  const path = await backEnd.withAncestors(reply.id);
  assert.deepEqual(path.ok && path.value.map(({ id }) => id), [root.id, reply.id]);
  assert.equal(done((await other.vote?.(root.id, 1)) ?? { kind: 'unclear' }).score, 1);
  const receipt = done((await other.report?.(root.id, 'spam')) ?? { kind: 'unclear' });
  assert.equal((await fetch(receipt.url ?? '')).status, 200);
  const edited = done((await writer.edit?.(root, 'Bài viết hay lắm.')) ?? { kind: 'unclear' });
  assert.equal(edited.text, 'Bài viết hay lắm.');
  assert.equal((await writer.own(root.id))?.status, 'pending', 'only its author sees what waits');
  assert.equal(done((await other.remove?.(reply)) ?? { kind: 'unclear' }).status, 'deleted');
});

test('an answer that is lost leaves one comment, found again by its author and given again to the same key', async () => {
  const keys = device();
  const [, writer] = await reader(await open('hai'), keys);
  const [, elsewhere] = await reader(`${SITE}/khac`, keys);
  const first = done(await writer.create(draft('Câu đầu tiên.'), 'key-000010'));
  loseAnswer = true;
  const lost = await writer.create(draft('Câu thứ hai.'), 'key-000011');
  loseAnswer = false;
  assert.equal(lost.kind, 'unclear');
  const found = await writer.find(draft('Câu thứ hai.'), Date.now());
  assert.ok(found);
  assert.notEqual(found.id, first.id);
  assert.equal(await elsewhere.find(draft('Câu thứ hai.'), Date.now()), undefined, 'not in another thread');
  assert.equal(done(await writer.create(draft('Câu thứ hai.'), 'key-000011')).id, found.id);
});

test('a refusal says its case, its field and why; a thread that is pre-moderated keeps what waits from others', async () => {
  const thread = `${SITE}/ba`;
  const [, writer] = await reader(thread);
  const waiting = done(await writer.create(draft('Chờ duyệt.'), 'key-000020'));
  assert.equal(waiting.status, 'pending');
  const [others] = await reader(thread);
  assert.equal((await others.withAncestors(waiting.id)).ok, false);
  const refused = await writer.create({ ...draft('Chữ.'), name: '' }, 'key-000021');
  assert.ok(refused.kind === 'refused');
  assert.equal(refused.problem.name, 'name-invalid');
  assert.notEqual(refused.problem.detail, '');
});

test('the newest of a site have the addresses of their places', async () => {
  const thread = await open('bon');
  const [backEnd, writer] = await reader(thread);
  const { id } = done(await writer.create(draft('Mới nhất.'), 'key-000030'));
  const latest = await backEnd.latest?.(5);
  const found = latest?.ok ? latest.value.find((comment) => comment.id === id) : undefined;
  assert.ok(found?.url?.startsWith(thread));
});

test('the newest of a site are a thread to be read only, each alone with its story', async () => {
  const thread = await open('bon');
  const [, writer] = await reader(thread);
  const above = done(await writer.create(draft('Trên.'), 'key-000031'));
  const below = done(await writer.create({ ...draft('Dưới.'), parent: above.id }, 'key-000032'));
  const opened = await openBackEnd({ src: `${src}?site=bao`, thread: '*', keys: device() });
  assert.ok(opened.ok);
  const { abilities, page, writer: none } = opened.value;
  assert.deepEqual(
    [abilities.write, abilities.vote, abilities.report, none],
    [false, false, false, undefined],
  );
  const answer = await page({ sort: 'newest' });
  assert.ok(answer.ok);
  const found = answer.value.comments.find(({ id }) => id === below.id);
  assert.deepEqual([found?.parent, found?.root, found?.story?.url], [undefined, below.id, thread]);
  assert.equal(answer.value.thread.key, '*');
});

test('a system that nobody here reads is named, and a dead server makes nothing refused', async () => {
  const unknown = await openBackEnd({ src, format: 'constructor', thread: 'x' });
  assert.deepEqual(unknown, { ok: false, failure: { kind: 'format', format: 'constructor' } });
  const dead = await openBackEnd({ src: 'http://127.0.0.1:9', thread: `${SITE}/nam`, keys: device() });
  assert.ok(dead.ok);
  const writer = await dead.value.writer?.();
  assert.equal((await writer?.create(draft('Không tới.'), 'key-000040'))?.kind, 'unclear');
});

/** As much of `EventSource` as a thread needs, which Node has not: events of a stream by their names. */
class StreamEvents extends EventTarget {
  static readonly CLOSED = 2;
  readonly readyState = 1;
  readonly #abort = new AbortController();

  constructor(url: string) {
    super();
    this.#read(url).catch((error: unknown) => {
      if (!this.#abort.signal.aborted) throw error;
    });
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(url: string): Promise<void> {
    const { body } = await fetch(url, { signal: this.#abort.signal });
    assert.ok(body);
    let text = '';
    for await (const piece of body.pipeThrough(new TextDecoderStream())) {
      const events = (text + piece).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const [kind, data] = ['event', 'data'].map(
          (name) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(event)?.[1],
        );
        if (kind) this.dispatchEvent(new MessageEvent(kind, { data }));
      }
    }
  }
}

test('readers hear which comment has come and which is gone, as the gateway tells it', async () => {
  const { EventSource } = globalThis;
  globalThis.EventSource = StreamEvents as unknown as typeof EventSource;
  try {
    const thread = await open('sau');
    const [backEnd, writer] = await reader(thread);
    assert.equal(backEnd.abilities.news, 'events');
    const first = done(await writer.create(draft('Có trước.'), 'key-000050'));
    const heard: ThreadNews[] = [];
    let next = (): void => undefined;
    const stop = backEnd.watch?.((news) => {
      heard.push(news);
      next();
    });
    const until = async (kind: ThreadNews['kind'], id: string): Promise<void> => {
      while (!heard.some((news) => news.kind === kind && news.comment === id))
        await new Promise<void>((resolve) => (next = resolve));
    };
    // A comment of each second until the stream has begun: it tells only of what comes after.
    const keepWriting = setInterval(() => {
      void writer.create(draft(`Có sau ${Date.now()}.`), `key-${Date.now()}`);
    }, 1000);
    while (!heard.some(({ kind }) => kind === 'published'))
      await new Promise<void>((resolve) => (next = resolve));
    clearInterval(keepWriting);
    const told = heard.find(({ kind }) => kind === 'published')?.comment ?? '';
    const known = await backEnd.withAncestors(told);
    assert.equal(known.ok && known.value.at(-1)?.id, told);
    assert.notEqual(told, first.id);
    await writer.remove?.(first);
    await until('removed', first.id);
    stop?.();
  } finally {
    globalThis.EventSource = EventSource;
  }
});

test('the counts of a page are one question; of very many threads, as few as the gateway takes', async () => {
  const [written, silent] = [`${SITE}/bon`, `${SITE}/tam?a=1&b=đò`];
  const [backEnd] = await reader(written);
  const page = await backEnd.page({ sort: 'newest' });
  const total = page.ok ? page.value.thread.total : 0;
  assert.ok(total > 0);
  const asked: string[] = [];
  const ask = (address: string): ReturnType<typeof fetchJson> => {
    asked.push(address);
    return fetchJson(address);
  };
  const counts = await gatewayCounts(src, [written, silent], ask);
  assert.deepEqual(counts.ok && [...counts.value], [
    [written, total],
    [silent, 0],
  ]);
  assert.equal(asked.length, 1);

  const many = Array.from({ length: 130 }, (_, place) => `${SITE}/nhieu/${place}`);
  const all = await gatewayCounts(src, many, ask);
  assert.equal(all.ok && all.value.size, 130);
  assert.equal(asked.length, 3);
  const none = await gatewayCounts(`${src}/elsewhere`, [written]);
  assert.equal(none.ok, false);
});
