import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSnapshot } from '../../src/feeds/weather/tinbox-snapshot.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import type * as module from '../../src/prerender/prerender.js';
import { textOf, type MarkupElement } from '../../src/feeds/markup.js';
import { prerenderModule } from '../../tools/build/prerender-module.js';
import { lamGiang, LAM_GIANG_NOW } from '../fixtures/weather/lam-giang.js';

const { prerender } = await prerenderModule<typeof module>('src/prerender/prerender.ts');

const LEAD = 'Mưa đến khoảng 19 giờ (70 %), sau đó tạnh dần. Mát hơn hôm qua 4°.';

const all = function* (root: MarkupElement): Generator<MarkupElement> {
  yield root;
  for (const child of root.children) if (typeof child !== 'string') yield* all(child);
};

/** A page with a box as a server writes it, taken apart. */
async function drawn(
  markup: string,
  answer: () => Response = () => Response.json(lamGiang),
): Promise<{ html: string; light: readonly MarkupElement[]; text: string }> {
  const html = await prerender(`<!doctype html><html lang="vi"><body>${markup}</body></html>`, {
    baseUrl: 'https://bao.example/',
    now: () => LAM_GIANG_NOW,
    fetch: () => Promise.resolve(answer()),
  });
  const root = nodeMarkup(html.replace(/<(template|script)[^]*?<\/\1>/g, ''), 'html');
  assert.ok(root);
  const light = [...all(root)];
  const text = light.find(({ name }) => name === 'body');
  return { html, light, text: text ? textOf(text).replace(/\s+/g, ' ') : '' };
}

describe('the weather for readers without scripts', () => {
  it('is the sentence, the days in a table with headers, the warning and the credit', async () => {
    const { light, text, html } = await drawn(
      '<tin-weather-box src="/lam-giang.json" heading="Thời tiết"></tin-weather-box>',
    );
    assert.ok(text.replaceAll('\u00a0', ' ').includes(LEAD), text);
    for (const said of ['Cảnh báo mưa dông', 'Không đứng dưới gốc cây', 'Data from MET Norway', 'Thứ Năm'])
      assert.ok(text.includes(said), said);
    assert.ok(light.some(({ name }) => name === 'caption'));
    const headers = light.filter(({ name }) => name === 'th').map((cell) => cell.attribute('scope'));
    assert.ok(headers.includes('col') && headers.includes('row'));
    assert.doesNotMatch(text, /undefined|null|NaN|\[object|Bây giờ|Hôm nay/);
    assert.match(html, /data-tin-fetched="2024-04-10T/);
  });

  it('carries the snapshot, which the element reads back as it was', async () => {
    const { html } = await drawn('<tin-weather-box src="/lam-giang.json"></tin-weather-box>');
    const [, json = ''] = /<script type="application\/json"[^>]*>([^]*?)<\/script>/.exec(html) ?? [];
    assert.deepEqual(readSnapshot(JSON.parse(json)), { ok: true, value: lamGiang });
  });

  it('leaves the page’s own words, and no heading, where it cannot be had', async () => {
    const { text, html } = await drawn(
      '<tin-weather-box src="/lam-giang.json" heading="Thời tiết"><p>Xem trang Thời tiết</p></tin-weather-box>',
      () => new Response('', { status: 500 }),
    );
    assert.equal(text.trim(), 'Xem trang Thời tiết');
    assert.doesNotMatch(html, /<h2/);
  });
});
