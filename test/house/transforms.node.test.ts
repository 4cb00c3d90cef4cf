import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { build, type Plugin } from 'vite';
import { leanLit } from '../../tools/build/lean-lit.js';
import { staticFields } from '../../tools/build/static-fields.js';
import { trustedLit } from '../../tools/build/trusted-lit.js';

/** Builds one module that exists only here. */
async function bundle(id: string, code: string, plugin: Plugin): Promise<string> {
  const source: Plugin = {
    name: 'source',
    enforce: 'pre',
    resolveId: (name) => (name === id ? id : undefined),
    load: (name) => (name === id ? code : undefined),
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [source, plugin],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: id, formats: ['es'], fileName: 'out' },
      rolldownOptions: { external: ['/policy.js'] },
    },
  });
  const [output] = [result].flat();
  return output && 'output' in output ? output.output[0].code : '';
}

test('Lit uses our policy and makes none of its own', async () => {
  const lit = createRequire(createRequire(import.meta.url).resolve('lit')).resolve('lit-html');
  const code = readFileSync(lit.replace(/node[\\/](?=[^\\/]*$)/, ''), 'utf8');
  const out = await bundle('/lit-html/lit-html.js', code, trustedLit('/policy.js'));
  assert.ok(out.includes('import { policy } from "/policy.js"'));
  assert.ok(!out.includes('createPolicy'));
});

test('a Lit that makes its policy in another way stops the build', async () => {
  await assert.rejects(
    bundle('/lit-html/lit-html.js', 'export const a = 1;', trustedLit('/policy.js')),
    /no longer creates/,
  );
});

for (const file of [
  'lit-html/lit-html',
  '@lit/reactive-element/reactive-element',
  '@lit/reactive-element/css-tag',
])
  test(`another ${file} than the one that was read stops the build`, async () => {
    await assert.rejects(bundle(`/${file}.js`, 'export const a = 1;', leanLit()), /no longer holds/);
  });

for (const [what, code] of Object.entries({
  'a bound event': 'export const a = html`<p @click=${act}></p>`;',
  'a hole in a style': 'export const a = css`p{margin:${gap}px}`;',
  'a property with a rule of its own': 'export const properties = { a: { hasChanged: () => true } };',
  'another time to draw': 'export class A { scheduleUpdate() {} }',
}))
  test(`${what}, which is cut from Lit, stops the build`, async () => {
    await assert.rejects(bundle('/src/a.ts', code, leanLit()), /cuts from Lit/);
  });

test('static blocks become static fields, which Safari 15.4 reads', async () => {
  const out = await bundle(
    '/src/a.ts',
    'export class A { static { this.styles = [1, 2]; this.b = "}"; } c = 1 }',
    staticFields(),
  );
  assert.match(out, /static styles ?= ?\[1, 2\];/);
  assert.match(out, /static b ?= ?"\}";/);
  assert.doesNotMatch(out, /static ?\{/);
});

test('a static block that does more stops the build', async () => {
  await assert.rejects(
    bundle('/src/a.ts', 'export class A { static { globalThis.a = 1; } }', staticFields()),
    /static block/,
  );
});
