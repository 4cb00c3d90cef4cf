import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { markupSuite } from './markup.suite.js';

describe('markup read without a browser', () => {
  markupSuite({ test: it, equal: assert.deepEqual, parse: nodeMarkup });

  it('is read in time however deep or ragged it is', () => {
    for (const piece of ['<a>', '<![CDATA[', '<!--', '&', '<?', ' ', '<!-- -->', '<a b=', '</a>'])
      for (const kind of ['html', 'xml'] as const) nodeMarkup(piece.repeat(200_000), kind);
  });
});
