import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';

/** A line that breaks a rule of the house, in a file of the room it is broken in, and what its author is told. */
type Planted = readonly [name: string, file: string, code: string, sentence: RegExp];

const MODEL = 'src/model/result.ts';
const FEEDS = 'src/feeds/markup.ts';
const CONTROLLERS = 'src/controllers/clock.ts';
const COMPONENTS = 'src/components/time/time.ts';
const TEMPLATE = 'src/components/time/time.template.ts';
const PRERENDER = 'src/prerender/prerender.ts';

const RAW = /What strangers wrote is text/;
const DATE = /Date takes numbers only/;
const INTL = /Formatters are made once/;

const planted: readonly Planted[] = [
  ['model enters feeds', MODEL, "import '../feeds/markup.js';", /src\/model has doors to: no other room/],
  ['feeds enter components', FEEDS, "import '../components/time/time.js';", /src\/feeds has doors to: model/],
  [
    'feeds enter components later',
    FEEDS,
    "void import('../components/time/time.js');",
    /src\/feeds has doors to: model/,
  ],
  [
    'selection enters feeds',
    'src/selection/leave-out.ts',
    "import '../feeds/dates.js';",
    /src\/selection has doors to: model/,
  ],
  [
    'controllers enter components',
    CONTROLLERS,
    "import '../components/parts/html.js';",
    /src\/controllers has doors to/,
  ],
  ['components enter feeds', COMPONENTS, "import '../../feeds/dates.js';", /src\/components has doors to/],
  [
    'a widget reaches into another',
    COMPONENTS,
    "import '../related-news/related-news.js';",
    /lives in src\/components\/parts/,
  ],
  [
    'the prerenderer takes a class',
    PRERENDER,
    "import '../components/time/time.js';",
    /only \*\.template\.ts and \*\.styles\.ts/,
  ],
  [
    'a controller draws',
    CONTROLLERS,
    "import { html } from 'lit'; void html;",
    /`html` comes from components\/parts\/html\.ts/,
  ],
  [
    'a widget takes html from Lit',
    COMPONENTS,
    "import { html } from 'lit'; void html;",
    /`html` comes from components\/parts\/html\.ts/,
  ],
  [
    'a stylesheet takes css from Lit',
    'src/components/time/time.styles.ts',
    "import { css } from 'lit'; void css;",
    /theme\/css\.ts/,
  ],
  [
    'a template needs a directive',
    TEMPLATE,
    "import { when } from 'lit/directives/when.js'; void when;",
    /pure function/,
  ],
  ['a template enters a controller', TEMPLATE, "import '../../controllers/clock.js';", /pure function/],
  ['feeds take a package', FEEDS, "import 'lit';", /takes nothing else from a package/],
  ['a component fetches', COMPONENTS, "void fetch('/feed.json');", /Only src\/feeds asks the network/],
  [
    'a controller fetches by another name',
    CONTROLLERS,
    "void globalThis.fetch('/feed.json');",
    /Only src\/feeds asks/,
  ],
  ['innerHTML', COMPONENTS, "document.body.innerHTML = 'x';", RAW],
  ['outerHTML', COMPONENTS, "document.body.outerHTML = 'x';", RAW],
  ['insertAdjacentHTML', COMPONENTS, "document.body.insertAdjacentHTML('beforeend', 'x');", RAW],
  ['srcdoc', COMPONENTS, "document.createElement('iframe').srcdoc = 'x';", RAW],
  ['srcdoc as an attribute', COMPONENTS, "document.body.setAttribute('srcdoc', 'x');", RAW],
  [
    'unsafeHTML',
    COMPONENTS,
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js'; void unsafeHTML;",
    RAW,
  ],
  ['unsafeStatic', COMPONENTS, "import { unsafeStatic } from 'lit/static-html.js'; void unsafeStatic;", RAW],
  ['eval', MODEL, "eval('1');", /eval/],
  ['new Function', MODEL, "void new Function('1');", /Function constructor/],
  ['a date from a text', MODEL, 'export const at = (text: string): Date => new Date(text);', DATE],
  [
    'a date from who knows what',
    MODEL,
    'export const at = (text: string | number): Date => new Date(text);',
    DATE,
  ],
  ['Date.parse', FEEDS, "void Date.parse('2024-04-10');", DATE],
  ['toLocaleDateString', FEEDS, 'void new Date().toLocaleDateString();', INTL],
  ['toLocaleString', FEEDS, 'void (1).toLocaleString();', INTL],
  ['a formatter of its own', COMPONENTS, "void new Intl.DateTimeFormat('vi');", INTL],
  ['a formatter called', COMPONENTS, "void Intl.NumberFormat('vi');", INTL],
  ['for-in', FEEDS, 'for (const key in {}) void key;', /Old libraries extend arrays/],
  ['Array.from', FEEDS, 'void Array.from(new Set([1]));', /Prototype\.js and MooTools/],
  ['an Event', FEEDS, "void new Event('a');", /types of its own/],
  ['a method of Document', FEEDS, 'void Document.prototype.querySelector;', /types of its own/],
  [
    'rem in css',
    'src/theme/base.styles.ts',
    "import { css } from './css.js'; export const a = css`a { margin: 1.5rem }`;",
    /rem belongs to the host/,
  ],
  [
    'style in html',
    COMPONENTS,
    'import { html } from \'../parts/html.js\'; void html`<p style="color:red"></p>`;',
    /style attributes/,
  ],
  [
    'an event in a template',
    TEMPLATE,
    "import { html } from '../parts/html.js'; void html`<a @click=${1}>x</a>`;",
    /events are delegated/,
  ],
  [
    'a property in a template',
    TEMPLATE,
    "import { html } from '../parts/html.js'; void html`<a .x=${1}>x</a>`;",
    /events are delegated/,
  ],
  ['a lookbehind', FEEDS, 'void /(?<=a)b/;', /Safari 15\.4/],
  ['a static block', MODEL, 'export class A { static { void 0; } }', /Safari 15\.4/],
  [
    'a property written back as an attribute',
    COMPONENTS,
    'export class A { static properties = { a: { reflect: true } }; }',
    /Attributes are the author/,
  ],
  ['a default export', MODEL, 'export default 1;', /Exports have names/],
  ['everything exported', 'src/index.ts', "export * from './model/result.js';", /Exports have names/],
  ['any', MODEL, 'export const a: any = 1;', /any/],
  ['@ts-ignore', MODEL, '// @ts-ignore\nexport const a = 1;', /ts-/],
  ['a rule switched off', MODEL, '/* eslint-disable */\nexport const a: any = 1;', /any/],
  ['a promise nobody waits for', MODEL, 'Promise.resolve();', /Promises must be awaited/],
  ['a long file', MODEL, '\n'.repeat(301), /too many lines/],
  ['a long class', MODEL, `export class A {${'\n'.repeat(201)}}`, /at most 200 lines/],
  [
    'a picture without a word',
    COMPONENTS,
    'import { html } from \'../parts/html.js\'; void html`<img src="x" />`;',
    /alt/,
  ],
];

const allowed: readonly (readonly [name: string, file: string, code: string])[] = [
  ['a date from a number', MODEL, 'export const at = (time: number): Date => new Date(time);'],
  [
    'the network in feeds',
    'src/feeds/fetch-json.ts',
    "export const ask = (): Promise<Response> => fetch('/feed.json');",
  ],
  [
    'a formatter where they are kept',
    'src/locales/formatters.ts',
    "export const a = new Intl.NumberFormat('vi');",
  ],
  [
    'the reader\u2019s zone',
    CONTROLLERS,
    'export const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;',
  ],
  ['html where it is let in', 'src/components/parts/html.ts', "export { html, nothing } from 'lit';"],
  [
    'Lit\u2019s types in a controller',
    CONTROLLERS,
    "import type { ReactiveController } from 'lit'; export type A = ReactiveController;",
  ],
  [
    'em in css',
    'src/theme/base.styles.ts',
    "import { css } from './css.js'; export const a = css`a { margin: 1.5em }`;",
  ],
];

const eslint = new ESLint();

async function told(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: file });
  return (result?.messages ?? []).map(({ message }) => message);
}

for (const [name, file, code, sentence] of planted)
  test(`who writes "${name}" in ${file} is told why not`, async () => {
    const messages = await told(file, code);
    assert.ok(
      messages.some((message) => sentence.test(message)),
      `got: ${messages.join(' | ') || 'nothing'}`,
    );
  });

for (const [name, file, code] of allowed)
  test(`"${name}" is allowed in ${file}`, async () => {
    assert.deepEqual(await told(file, code), []);
  });
