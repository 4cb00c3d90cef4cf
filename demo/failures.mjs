import { setTimeout as wait } from 'node:timers/promises';

/**
 * The ways a feed can fail, by real HTTP. Each gets the answer that would have been sent and the response to spoil.
 *
 * @typedef {{ type: string, body: string, status?: number, headers?: Record<string, string> }} Answer
 * @typedef {(response: import('node:http').ServerResponse, answer: Answer) => void | Promise<void>} Failure
 */

const CORS = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };

/** Slower than anyone likes and faster than our limit of 8 s. */
const SLOW = 3500;

const status =
  (code, type, body, headers = {}) =>
  (response) => {
    response.writeHead(code, { 'Content-Type': type, ...CORS, ...headers }).end(body);
  };

const ok = (response, type, headers = {}) =>
  response.writeHead(200, { 'Content-Type': type, ...CORS, ...headers });

const ERROR_PAGE = `<!doctype html><title>502</title><h1>Bad Gateway</h1><p>nginx</p>`;

/** A list in whatever shape, without a story. */
const emptied = (answer) => {
  if (answer.type.includes('xml')) return answer.body.replace(/<item>[^]*<\/item>/, '');
  const data = JSON.parse(answer.body);
  if (Array.isArray(data)) return '[]';
  if (data.data) return JSON.stringify({ ...data, data: { tong: 0, list: [] } });
  return JSON.stringify({ ...data, items: [] });
};

/** Stories that nobody should see: templates that were never filled, no address, an address that runs code. */
const UNFIT = [
  null,
  42,
  { id: 1, title: '{title}', url: 'https://example.org/1' },
  { id: 2, title: 'undefined', url: 'https://example.org/2' },
  { id: 3, title: '[object Object]', url: 'https://example.org/3' },
  { id: 4, title: 'Không có địa chỉ' },
  { id: 5, title: 'Địa chỉ chạy mã', url: 'javascript:alert(1)' },
  { id: 6, title: null, url: 'https://example.org/6', date_published: 'NaN' },
];

/** @type {Readonly<Record<string, Failure>>} */
export const failures = {
  /** Comes, but late. */
  slow: async (response, { type, body, headers }) => {
    await wait(SLOW);
    ok(response, type, headers).end(body);
  },
  404: status(404, 'text/html; charset=utf-8', '<h1>404</h1>'),
  429: status(429, 'text/plain', 'Too many requests', { 'Retry-After': '1' }),
  500: status(500, 'text/html; charset=utf-8', '<h1>500</h1>'),
  /** The connection ends in the middle of the body. */
  cut: (response, { type, body }) => {
    const bytes = Buffer.from(body);
    ok(response, type, { 'Content-Length': bytes.length }).write(bytes.subarray(0, bytes.length >> 1));
    setTimeout(() => response.destroy(), 200);
  },
  /** The body begins and never ends. */
  hang: (response, { type, body }) => {
    ok(response, type).write(body.slice(0, 40));
  },
  /** Nobody answers: the socket closes at once, as it does without a network. */
  offline: (response) => {
    response.destroy();
  },
  /** A feed without stories. */
  empty: (response, answer) => {
    ok(response, answer.type).end(emptied(answer));
  },
  /** 200 and not a byte. */
  blank: (response, { type }) => {
    ok(response, type).end();
  },
  /** A page of HTML where JSON was promised. */
  html: (response, { type }) => {
    ok(response, type).end(ERROR_PAGE);
  },
  /** More than 2 MB, streamed. */
  huge: async (response, { type, body }) => {
    ok(response, type).write(`${body.slice(0, -1)},"x":"`);
    for (let part = 0; part < 64 && !response.destroyed; part++) {
      response.write('x'.repeat(65_536));
      await wait(5);
    }
    response.end('"}');
  },
  /** JSON that stops being JSON. */
  badjson: (response, { type, body }) => {
    ok(response, type).end(body.slice(0, -2).replace(/,/, ',,'));
  },
  /** Good stories among unfit ones. */
  nulls: (response, { type, body }) => {
    if (type.includes('xml')) return void ok(response, type).end(body);
    const data = JSON.parse(body);
    const list = Array.isArray(data) ? data : (data.items ?? data.data?.list);
    // Behind the first, by which a feed's kind is known.
    list.splice(1, 0, ...UNFIT);
    ok(response, type).end(JSON.stringify(data));
  },
};
