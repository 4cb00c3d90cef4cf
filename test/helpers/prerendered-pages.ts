import type * as module from '../../src/prerender/prerender.js';
import { prerenderModule } from '../../tools/build/prerender-module.js';

export const { FeedCache, prerender, prerenderHandler } = await prerenderModule<typeof module>(
  'src/prerender/prerender.ts',
);

export type Options = module.PrerenderOptions;
export type Leaving = module.Leaving;

/** Stories of a feed, in its order. */
export const ITEMS = [
  {
    id: '1',
    url: '/tin/mua',
    title: 'Mưa lớn ở ven biển',
    summary: 'Nhiều tuyến đường ngập.',
    date_published: '2024-04-10T10:04:00Z',
  },
  { id: '2', url: '/tin/cho', title: 'Chợ phiên họp lại', image: '/anh/cho.jpg' },
  { id: '3', url: '/tin/cau', title: 'Cầu mới thông xe', authors: [{ name: 'Đặng Ký' }] },
];

export const TITLES = ITEMS.map(({ title }) => title);

export const jsonFeed = (items: readonly unknown[] = ITEMS): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Bản tin', language: 'vi', items });

/** A network on which every address has the same feed. @param body Made anew for every answer. */
export const always =
  (body: () => BodyInit = jsonFeed): typeof fetch =>
  () =>
    Promise.resolve(new Response(body()));

/** Options of a page of the paper. */
export const paper = (options: Partial<Options> = {}): Options => ({
  baseUrl: 'https://bao.example/trang',
  fetch: always(),
  timeZone: '+07:00',
  now: () => Date.UTC(2024, 3, 11),
  ...options,
});

/** A text as a stream of pieces. */
export const streamed = <Piece>(pieces: readonly Piece[]): ReadableStream<Piece> =>
  new ReadableStream({
    start(controller) {
      pieces.forEach((piece) => controller.enqueue(piece));
      controller.close();
    },
  });

/** All pieces of a stream. */
export async function pieces<Piece>(stream: ReadableStream<Piece>): Promise<Piece[]> {
  const all: Piece[] = [];
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) all.push(next.value);
  return all;
}
