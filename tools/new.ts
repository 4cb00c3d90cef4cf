import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { component } from './new/component.js';
import { faultOf, namesOf } from './new/names.js';
import { proofs } from './new/proofs.js';
import { words } from './new/words.js';

/**
 * Writes the files of a new widget.
 * @param root The project they are written into.
 * @returns Their paths, or the sentence why there are none.
 */
export async function writeWidget(name: string, root: string): Promise<string[] | string> {
  const fault = faultOf(name);
  if (fault) return fault;
  const names = namesOf(name);
  const files = Object.entries({ ...component(names), ...words(names), ...proofs(names) });
  const there = files.map(([path]) => path).find((path) => existsSync(join(root, path)));
  if (there) return `There is a ${there} already; nothing was written.`;
  const style = (await resolveConfig(fileURLToPath(import.meta.url))) ?? {};
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), await format(content, { ...style, parser: 'typescript' }));
  }
  return files.map(([path]) => path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name = ''] = process.argv.slice(2);
  const written = await writeWidget(name, fileURLToPath(new URL('../', import.meta.url)));
  if (typeof written === 'string') {
    console.error(written);
    process.exitCode = 1;
  } else {
    console.log(written.join('\n'));
    console.log(
      '\nNext: add it to src/loader/elements.ts, src/index.ts, src/prerender/widgets.ts and src/theme/tinbox.css, then run npm run docs.',
    );
  }
}
