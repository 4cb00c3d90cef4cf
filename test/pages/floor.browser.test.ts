import { expect } from '@open-wc/testing';
import { feedOfTitles, HEADLINES, LIST, page, SCRIPT, type Files } from '../helpers/page-files.js';
import { closePages, openPage, publish } from '../helpers/pages.js';

interface Missing {
  /** How a page comes to lack it here. */
  readonly removal: string;
  /** Expressions that are true where it is gone. */
  readonly gone: readonly string[];
}

/** What our widgets use and browsers from the floor upwards may lack. */
const MISSING: Readonly<Record<string, Missing>> = {
  ElementInternals: {
    removal: 'delete window.ElementInternals; delete HTMLElement.prototype.attachInternals;',
    gone: ["!('ElementInternals' in window)", '!HTMLElement.prototype.attachInternals'],
  },
  ':state()': {
    removal:
      'delete window.CustomStateSet; if (window.ElementInternals) delete ElementInternals.prototype.states;',
    gone: [
      "!('CustomStateSet' in window)",
      "!window.ElementInternals || !('states' in ElementInternals.prototype)",
    ],
  },
  adoptedStyleSheets: {
    removal: 'delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;',
    gone: ["!('adoptedStyleSheets' in document)", "!('adoptedStyleSheets' in ShadowRoot.prototype)"],
  },
  'constructed style sheets': {
    removal:
      "delete CSSStyleSheet.prototype.replace; delete CSSStyleSheet.prototype.replaceSync; const Sheet = CSSStyleSheet; window.CSSStyleSheet = function () { throw new TypeError('Illegal constructor'); }; window.CSSStyleSheet.prototype = Sheet.prototype;",
    gone: [
      "!('replace' in CSSStyleSheet.prototype)",
      "!('replaceSync' in CSSStyleSheet.prototype)",
      '(() => { try { return !new CSSStyleSheet(); } catch { return true; } })()',
    ],
  },
  requestIdleCallback: {
    removal: 'delete window.requestIdleCallback; delete window.cancelIdleCallback;',
    gone: ["!('requestIdleCallback' in window)"],
  },
  'Trusted Types': { removal: 'delete window.trustedTypes;', gone: ["!('trustedTypes' in window)"] },
};

const ANY: readonly (readonly [string, readonly Missing[]])[] = [
  ...Object.entries(MISSING).map(([name, one]) => [name, [one]] as const),
  ['any of these', Object.values(MISSING)],
];

/** At-rules and properties, in the names that a browser without them sees. */
const UNKNOWN_CSS: Readonly<Record<string, string>> = {
  'container queries': '@container',
  'content-visibility': 'content-visibility:',
};

const CARD = '<tin-article-card src="feed.json" variant="hero" time-zone="+07:00"></tin-article-card>';
const TIME =
  '<tin-time label="Cập nhật:" datetime="2024-04-10T17:04:00+07:00" time-zone="+07:00"></tin-time>';

/** Takes APIs away before anything else runs, and notes what is left of them. */
const without = (missing: readonly Missing[]): string =>
  `<script>try{${missing.map(({ removal }) => `{${removal}}`).join('')}}catch(error){console.error(error)}
  window.left = [${missing.flatMap(({ gone }) => gone.map((one) => `(${one}) ? [] : [${JSON.stringify(one)}]`)).join()}].flat();</script>`;

describe('A browser of the floor shows the same words', () => {
  afterEach(closePages);

  async function shows(head: string, files: Files = {}): Promise<void> {
    const open = await openPage(
      page(LIST.element + CARD + TIME, { head: head + SCRIPT['tinbox.js'] }),
      files,
    );
    expect((open.window as { left?: readonly string[] }).left ?? []).to.eql([]);
    await open.showsTheStories();
    await open.shows(HEADLINES[0] ?? '', 'tin-article-card');
    await open.shows('17:04 09/04/2024', 'tin-article-card');
    await open.shows('Cập nhật: 17:04 10/04/2024 (GMT+7)', 'tin-time');
    expect(open.seen).to.eql({ errors: [], said: [], violations: [] });
  }

  for (const [name, missing] of ANY) it(`without ${name}`, () => shows(without(missing)));

  for (const [name, rule] of Object.entries(UNKNOWN_CSS))
    it(`without ${name}`, () =>
      shows('', {
        'dist/tinbox.js': { dist: 'tinbox.js', replace: [[rule, rule.replace(/[a-z]/, 'x-$&')]] },
      }));

  for (const [name, missing] of ANY)
    it(`of an old prerendered page, whose news are asked for again, without ${name}`, async () => {
      const list = LIST.element.replace('src=', 'loading="eager" src=');
      const site = await publish({
        'page.html': {
          text: page(list, { head: without(missing) + SCRIPT['tinbox.js'] }),
          prerender: { age: 3 * 86_400, was: { 'feed.json': feedOfTitles(['Tin của ba ngày trước']) } },
        },
      });
      const open = await site.open();
      await open.rests(3000);
      expect(await open.asked('feed.json')).to.equal(1);
      expect(open.seen).to.eql({ errors: [], said: [], violations: [] });
      expect(open.text()).to.match(/Tin của ba ngày trước|Bến đò Trạch Giang/);
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
