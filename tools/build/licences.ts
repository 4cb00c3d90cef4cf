import { existsSync, readFileSync } from 'node:fs';

/** What the bundles hold beside our own code. Their licences ask that the notice travels with every copy. */
const BUNDLED = [
  'lit',
  'lit-html',
  'lit-element',
  '@lit/reactive-element',
  'htmlparser2',
  'domhandler',
  'domelementtype',
  'domutils',
  'dom-serializer',
  'entities',
];

/** The licences of everything inside the bundles, ours first. */
export function licences(root: string): string {
  const own = readFileSync(`${root}/LICENSE`, 'utf8');
  const others = BUNDLED.filter((name) => existsSync(`${root}/node_modules/${name}/LICENSE`)).map(
    (name) => `${name}\n\n${readFileSync(`${root}/node_modules/${name}/LICENSE`, 'utf8').trim()}\n`,
  );
  return [`Tinbox\n\n${own.trim()}\n`, ...others].join(`\n${'-'.repeat(72)}\n\n`);
}
