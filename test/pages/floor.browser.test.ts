import { LIST, page, SCRIPT } from '../helpers/page-files.js';
import { closePages, openPage, publish } from '../helpers/pages.js';

/** What browsers from the floor upwards may lack, and how a page comes to lack it here. */
const MISSING: Readonly<Record<string, string>> = {
  ElementInternals: 'delete window.ElementInternals; delete HTMLElement.prototype.attachInternals;',
  ':state()':
    'delete window.CustomStateSet; if (window.ElementInternals) delete ElementInternals.prototype.states;',
  adoptedStyleSheets:
    'delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets; delete DocumentOrShadowRoot;',
  'constructed style sheets':
    "delete CSSStyleSheet.prototype.replace; delete CSSStyleSheet.prototype.replaceSync; const Sheet = CSSStyleSheet; window.CSSStyleSheet = function () { throw new TypeError('Illegal constructor'); }; window.CSSStyleSheet.prototype = Sheet.prototype;",
  requestIdleCallback: 'delete window.requestIdleCallback; delete window.cancelIdleCallback;',
  setHTML:
    'delete Element.prototype.setHTML; delete Element.prototype.setHTMLUnsafe; delete ShadowRoot.prototype.setHTML; delete ShadowRoot.prototype.setHTMLUnsafe; delete window.Sanitizer; delete Document.parseHTML; delete Document.parseHTMLUnsafe;',
  'Trusted Types': 'delete window.trustedTypes;',
  'declarative shadow DOM':
    'delete HTMLTemplateElement.prototype.shadowRootMode; delete Element.prototype.getHTML; delete ShadowRoot.prototype.clonable;',
  'what CSS can be asked': 'delete CSS.registerProperty; delete CSS.highlights; delete window.Highlight;',
  scheduler: 'delete window.scheduler; delete window.navigation; delete window.launchQueue;',
  'what came to the language later': `
    for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex', 'group']) delete Array.prototype[name];
    for (const name of ['union', 'intersection', 'difference', 'isSubsetOf']) delete Set.prototype[name];
    delete Object.groupBy; delete Map.groupBy; delete Array.fromAsync; delete Promise.withResolvers; delete Promise.try;
    delete AbortSignal.any; delete AbortSignal.timeout; delete URL.canParse; delete URL.parse; delete RegExp.escape;
    delete window.Iterator; delete Uint8Array.fromBase64; delete String.prototype.isWellFormed; delete String.prototype.toWellFormed;
    delete Intl.Segmenter; delete Intl.DurationFormat; delete ReadableStream.from; delete Response.json;
    if (ReadableStream.prototype[Symbol.asyncIterator]) delete ReadableStream.prototype[Symbol.asyncIterator];`,
};

const CONTENT = `${LIST.element}<tin-time label="Cập nhật:" datetime="2024-04-10T17:04:00+07:00" time-zone="+07:00"></tin-time>`;

const without = (removal: string): string =>
  `<script>try{${removal}}catch(error){console.error(error)}</script>`;

describe('A browser of the floor shows the same words', () => {
  afterEach(closePages);

  for (const [name, removal] of [
    ...Object.entries(MISSING),
    ['any of these', Object.values(MISSING).join('')] as const,
  ])
    it(`without ${name}`, async () => {
      const open = await openPage(page(CONTENT, { head: without(removal) + SCRIPT['tinbox.js'] }));
      await open.showsTheStories();
      await open.shows('Cập nhật: 17:04 10/04/2024 (GMT+7)', 'tin-time');
    });

  it('of a prerendered page that it cannot parse as one', async () => {
    // Before declarative shadow DOM the template is an inert child; the name is put right after the parser has passed.
    const rename = `<script>document.querySelector('template').setAttribute('shadowrootmode', 'open')</script>`;
    const site = await publish({
      'page.html': {
        text: page(`${LIST.element}${rename}<!--script-->`),
        prerender: {},
        replace: [
          ['<template shadowrootmode="open">', '<template data-mode="open">'],
          ['<!--script-->', SCRIPT['tinbox.js']],
        ],
      },
    });
    await (await site.open()).showsTheStories();
  });
});
