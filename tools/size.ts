import { parse } from 'acorn';
import { readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesBelow } from './build/files.js';
import { walk, type Node } from './build/syntax.js';
import { moduleSizes } from './size-modules.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = `${root}dist`;

/** Bytes of one file, as written and as servers send it. */
export interface Size {
  readonly path: string;
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** One promise about size. */
export interface Budget {
  readonly what: string;
  readonly files: readonly string[];
  /** Bytes in brotli 11. */
  readonly spent: number;
  readonly limit: number;
}

function sizeOf(path: string): Size {
  const content = readFileSync(`${dist}/${path}`);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  return {
    path,
    raw: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content, { params }).length,
  };
}

/** A module and everything that a browser must have before it runs. */
function withImports(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  const program = parse(readFileSync(`${dist}/${path}`, 'utf8'), { ecmaVersion: 2022, sourceType: 'module' });
  for (const node of walk(program as unknown as Node)) {
    const source = (node['source'] as { value?: string } | null | undefined)?.value;
    if (source && node.type !== 'ImportExpression')
      withImports(posix.join(posix.dirname(path), source), found);
  }
  return found;
}

/** Every script and style sheet of `dist` that is no module for bundlers and no program for Node, in the order of their paths. */
export const sizes = (): Size[] =>
  filesBelow(dist)
    .filter((path) => /\.(?:js|css)$/.test(path) && !/^(?:esm|cli)\//.test(path))
    .map(sizeOf);

/** The budgets of the project and what is spent of them. */
export function budgets(all: readonly Size[]): Budget[] {
  const budget = (what: string, files: Iterable<string>, limit: number): Budget => {
    const named = new Set(files);
    const spent = all.filter(({ path }) => named.has(path)).reduce((sum, { brotli }) => sum + brotli, 0);
    return { what, files: [...named], spent, limit };
  };
  const reading = new Set([
    ...beyondFirst('components/comment-thread/define'),
    ...beyondFirst('feeds/comments/gateway'),
  ]);
  const withList = beyondFirst('components/parts/awaken');
  return [
    budget('until the first story of tin-related-news shows', withImports('tinbox.js'), 14_500),
    budget('the style sheet', ['tinbox.css'], 1_500),
    budget(
      'tin-weather-box as the line of a masthead, and wherever a server drew it, beyond that',
      beyondFirst('components/weather-box/define'),
      18_000,
    ),
    budget(
      'the same where a list of tin-related-news stands on the page',
      [...beyondFirst('components/weather-box/define')].filter((file) => !withList.has(file)),
      16_000,
    ),
    budget(
      'tin-weather-box in its full face, beyond the first',
      new Set([
        ...beyondFirst('components/weather-box/define'),
        ...beyondFirst('components/weather-box/box.extra'),
      ]),
      22_900,
    ),
    budget('tin-comment-thread until its first comment shows, beyond that', reading, 18_100),
    budget(
      'the form of tin-comment-thread and all it sends, beyond reading',
      [
        ...beyondFirst('components/comment-thread/writing.extra'),
        ...beyondFirst('feeds/comments/gateway-writer'),
      ].filter((file) => !reading.has(file)),
      15_000,
    ),
    budget('everything in one file', ['tinbox.full.js'], 121_500),
  ];
}

/** What a chunk of `tinbox.js` needs beside the first file. @param module What it is named for in chunks/names.json. */
function beyondFirst(module: string): Set<string> {
  const names = JSON.parse(readFileSync(`${dist}/chunks/names.json`, 'utf8')) as Record<string, string>;
  const first = withImports('tinbox.js');
  const chunk = Object.keys(names).find((name) => names[name] === module);
  return new Set([...withImports(`chunks/${chunk}`)].filter((path) => !first.has(path)));
}

/** A chunk of `tinbox.js` by what it holds, for its own name is a hash. */
function named(path: string): string {
  const names = JSON.parse(readFileSync(`${dist}/chunks/names.json`, 'utf8')) as Record<string, string>;
  const name = names[path.replace('chunks/', '')];
  return name ? `chunks/${name}` : path;
}

function table(all: readonly Size[], spent: readonly Budget[]): string {
  const rows = all.map(({ path, raw, gzip, brotli }) => `| ${named(path)} | ${raw} | ${gzip} | ${brotli} |`);
  const promises = spent.map(
    ({ what, files, spent, limit }) => `| ${what} (${files.join(', ')}) | ${spent} | ${limit} |`,
  );
  return `| file | raw | gzip 9 | brotli 11 |\n|---|--:|--:|--:|\n${rows.join('\n')}

| budget, bytes in brotli 11 | spent | fails above |\n|---|--:|--:|\n${promises.join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = sizes();
  const spent = budgets(all);
  const text = table(all, spent);
  console.log(text);
  if (process.argv.includes('--modules')) console.log(`${await moduleSizes()}\n`);
  if (process.argv.includes('--write')) {
    const kept = text.replace(/-[\w-]{6}(?=\.js)/g, '');
    writeFileSync(
      `${root}docs/sizes.md`,
      `# Sizes\n\nBytes of every file in \`dist\`, written by \`npm run size -- --write\`.\n\n${kept}`,
    );
  }
  const over = spent.filter((budget) => budget.spent > budget.limit);
  for (const { what, spent, limit } of over) console.error(`Too large: ${what}: ${spent} bytes of ${limit}.`);
  if (over.length > 0) process.exitCode = 1;
}
