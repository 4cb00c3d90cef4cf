/**
 * Writes docs/api/<tag>.md from the manifest that the build makes of the doc comments.
 * `--check` writes nothing and fails where a page is stale.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}
interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly attribute?: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly inheritedFrom?: unknown;
}
interface Declaration extends Described {
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly (Described & { readonly fieldName?: string })[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
}

const root = fileURLToPath(new URL('../', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8')) as {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
};

const cell = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').replace(/\|/g, '\\|');
const code = (text: string | undefined): string => (text ? `\`${cell(text)}\`` : '');

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (!rows.length) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return `\n## ${title}\n\n${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}`;
}

function page(element: Declaration): string {
  const attributes = element.attributes ?? [];
  const reflected = new Set(attributes.map(({ fieldName }) => fieldName));
  const members = (element.members ?? []).filter(
    (member) =>
      !member.inheritedFrom &&
      !member.static &&
      member.privacy !== 'private' &&
      member.privacy !== 'protected',
  );
  return [
    `# \`<${element.tagName}>\`\n\n<!-- Made by \`npm run docs\` from the doc comments of the source: change those. -->\n\n${element.description ?? ''}\n`,
    table(
      'Attributes',
      ['attribute', 'property', 'type', 'default', ''],
      attributes.map(({ name, fieldName, type, default: value, description }) => [
        code(name),
        code(fieldName),
        code(type?.text),
        code(value),
        cell(description),
      ]),
    ),
    table(
      'Properties without an attribute',
      ['property', 'type', ''],
      members
        .filter(({ kind, name }) => kind === 'field' && !reflected.has(name))
        .map(({ name, type, description }) => [code(name), code(type?.text), cell(description)]),
    ),
    table(
      'Methods',
      ['method', ''],
      members
        .filter(({ kind }) => kind === 'method')
        .map(({ name, description }) => [code(`${name}()`), cell(description)]),
    ),
    table(
      'Events',
      ['event', 'class', ''],
      (element.events ?? []).map(({ name, type, description }) => [
        code(name),
        code(type?.text),
        cell(description),
      ]),
    ),
    table(
      'Slots',
      ['slot', ''],
      (element.slots ?? []).map(({ name, description }) => [
        name ? code(name) : 'default',
        cell(description),
      ]),
    ),
    table(
      'Parts',
      ['part', ''],
      (element.cssParts ?? []).map(({ name, description }) => [code(name), cell(description)]),
    ),
  ].join('');
}

const check = process.argv.includes('--check');
const options = await resolveConfig(`${root}docs/api/x.md`);
let stale = false;
mkdirSync(`${root}docs/api`, { recursive: true });
for (const element of manifest.modules.flatMap(({ declarations }) => declarations ?? [])) {
  if (!element.tagName) continue;
  const path = `${root}docs/api/${element.tagName}.md`;
  const text = await format(page(element), { ...options, parser: 'markdown' });
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale = true;
  if (check) console.error(`docs/api/${element.tagName}.md is stale: run npm run docs.`);
  else writeFileSync(path, text);
}
if (check && stale) process.exitCode = 1;
