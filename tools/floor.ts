import { parse } from 'acorn';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filesBelow } from './build/files.js';
import { walk, type Node } from './build/syntax.js';

/** Members that Chromium 95, Safari 15.4 or Firefox 115 lacks. `?.` before the call shows that it is not relied on. */
const YOUNG = new Set(
  'toSorted toReversed toSpliced findLast findLastIndex groupBy fromAsync withResolvers canParse isWellFormed toWellFormed structuredClone setHTMLUnsafe setHTML getHTML parseHTMLUnsafe requestIdleCallback checkVisibility showPopover'.split(
    ' ',
  ),
);
const YOUNG_SIGNALS = new Set(['any', 'timeout']);
const LOOKBEHIND = /\(\?<[=!]/;

const nameOf = (node: unknown): string => (node as { name?: string } | undefined)?.name ?? '';

function fault(node: Node): string | undefined {
  const { regex, value } = node as { regex?: { pattern: string; flags: string }; value?: unknown };
  const text =
    regex?.pattern ?? (typeof value === 'string' ? value : (value as { raw?: string } | null)?.raw);
  switch (node.type) {
    case 'StaticBlock':
      return 'a static block, which Safari 15.4 lacks';
    case 'Literal':
    case 'TemplateElement':
      if (regex?.flags.includes('v')) return 'a regular expression with the flag v';
      return LOOKBEHIND.test(text ?? '') ? 'a lookbehind, which Safari 15.4 lacks' : undefined;
    case 'CallExpression': {
      const callee = node['callee'] as Node;
      if (node['optional']) return undefined;
      const name = nameOf(callee.type === 'MemberExpression' ? callee['property'] : callee);
      const young =
        YOUNG.has(name) || (YOUNG_SIGNALS.has(name) && nameOf(callee['object']) === 'AbortSignal');
      return young ? `a call of ${name}() without a look whether it exists` : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * What in a program the oldest supported browsers cannot read or run, each with its line and column; none if all is well.
 * @param kind A classic script knows neither `import` nor `await` at its top; no module here may await at its top either.
 */
export function belowFloor(code: string, kind: 'module' | 'script'): string[] {
  let program: Node;
  const options = {
    ecmaVersion: 2022,
    sourceType: kind,
    allowAwaitOutsideFunction: false,
    locations: true,
  } as const;
  try {
    program = parse(code, options) as unknown as Node;
  } catch (error) {
    return [`not ES2022: ${(error as Error).message}`];
  }
  const awaits = [...walk(program, ({ type }) => !/Function/.test(type))].some(
    ({ type }) => type === 'AwaitExpression',
  );
  const faults = awaits ? ['await at the top, which holds up whatever imports this'] : [];
  const found = [...walk(program)].flatMap((node) => {
    const found = fault(node);
    const { line, column } = (node['loc'] as { start: { line: number; column: number } }).start;
    return found ? [`${line}:${column} ${found}`] : [];
  });
  return [...faults, ...found];
}

/** Checks every script of `dist` that is no program for Node: syntax and functions of the floor, and ASCII where a page loads it. */
export function checkFloor(dist: string): { checked: number; faults: string[] } {
  const scripts = filesBelow(dist).filter((path) => path.endsWith('.js') && !path.startsWith('cli/'));
  const faults = scripts.flatMap((path) => {
    const code = readFileSync(`${dist}/${path}`, 'utf8');
    const found = belowFloor(code, path.endsWith('.classic.js') ? 'script' : 'module');
    if (!path.startsWith('esm/') && /[^\0-\x7f]/.test(code)) found.push('a letter beyond ASCII');
    return found.map((text) => `dist/${path}: ${text}`);
  });
  return { checked: scripts.length, faults };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { checked, faults } = checkFloor(fileURLToPath(new URL('../dist', import.meta.url)));
  for (const line of faults) console.error(line);
  console.log(`floor: ${checked} scripts, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}
