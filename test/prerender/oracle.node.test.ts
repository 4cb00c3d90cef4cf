import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render as renderWithLit } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { render } from '../../src/prerender/html.js';
import { asWritten } from '../helpers/as-written.js';
import { markupEvents } from '../helpers/markup-events.js';
import { prerenderBundle } from '../helpers/prerender-bundle.js';
import * as drawnByLit from './oracle.views.js';

type Views = typeof drawnByLit.views;
const ours = await prerenderBundle('test/prerender/oracle.views.ts');
const { print } = ours as { print: typeof render };
const drawnByUs = ours['views'] as Views;

for (const [name, view] of Object.entries(drawnByLit.views)) {
  test(`Lit and the prerenderer draw the same: ${name}`, async () => {
    const byLit = await collectResult(renderWithLit(asWritten(view())));
    const byUs = print(drawnByUs[name]?.());
    assert.deepEqual(markupEvents(byUs), markupEvents(byLit));
  });
}
