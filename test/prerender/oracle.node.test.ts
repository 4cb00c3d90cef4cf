import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render as renderWithLit } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { prerenderModule } from '../../tools/build/prerender-module.js';
import type { render } from '../../src/prerender/html.js';
import { asWritten } from '../helpers/as-written.js';
import { markupEvents } from '../helpers/markup-events.js';
import * as drawnByLit from './oracle.views.js';

type Views = typeof drawnByLit.views;
interface Ours {
  readonly print: typeof render;
  readonly views: Views;
}
const VIEWS = 'test/prerender/oracle.views.ts';
const ours = await prerenderModule<Ours>(VIEWS, { small: false, read: false });
const read = await prerenderModule<Ours>(VIEWS, { read: false });
const readBefore = await prerenderModule<Ours>(VIEWS);

for (const [name, view] of Object.entries(drawnByLit.views)) {
  test(`Lit and the prerenderer draw the same: ${name}`, async () => {
    const byLit = await collectResult(renderWithLit(asWritten(view())));
    const byUs = ours.print(ours.views[name]?.());
    assert.deepEqual(markupEvents(byUs), markupEvents(byLit));
  });

  test(`a template that was read by the build prints the same: ${name}`, () => {
    assert.equal(readBefore.print(readBefore.views[name]?.()), read.print(read.views[name]?.()));
  });
}
