import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { ARTICLE } from '../src/feeds/article-shape.js';
import type { Leaves, Shape } from '../src/feeds/shape.js';
import { TINBOX_EXTENSION } from '../src/feeds/tinbox-extension.js';

type Schema = Readonly<Record<string, unknown>>;

/** A type's own comment, and those of its fields with the name of the type that is inside each. */
interface Described {
  readonly comment: string;
  readonly fields: ReadonlyMap<string, { readonly comment: string; readonly type: string }>;
}

const root = fileURLToPath(new URL('../', import.meta.url));

const LEAVES: Readonly<Record<keyof Leaves, Schema>> = {
  text: { type: 'string', minLength: 1 },
  link: { type: 'string', format: 'uri', pattern: '^https?://' },
  image: { type: 'string', format: 'uri', pattern: '^(https?://|data:image/)' },
  date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}Z)?$' },
  language: { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' },
  count: { type: 'integer', minimum: 0 },
  size: { type: 'integer', minimum: 1 },
  fraction: { type: 'number', minimum: 0, maximum: 1 },
  flag: { const: true },
};

/** In a stranger's feed addresses may be relative to it. */
const FEED_LEAVES = { ...LEAVES, image: { type: 'string', format: 'uri-reference' } };

const comment = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The types of the model by name, as their authors described them. */
function describe(path: string): ReadonlyMap<string, Described> {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const interfaces = source.statements.filter(ts.isInterfaceDeclaration).map((node): [string, Described] => {
    const members = node.members.filter(ts.isPropertySignature).map((member) => {
      const type = (member.type?.getText() ?? '').replace(/^readonly |\[\]$/g, '');
      return [member.name.getText(), { comment: comment(member), type }] as const;
    });
    return [node.name.text, { comment: comment(node), fields: new Map(members) }];
  });
  return new Map(interfaces);
}

const types = describe(`${root}src/model/article.ts`);

const camel = (name: string): string =>
  name.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());

/** A JSON Schema of a shape. Descriptions are the comments of the type that it reads. */
function schemaOf(shape: Shape, type: string, leaves: Readonly<Record<string, Schema>>): Schema {
  if (typeof shape === 'string') {
    const name = shape.replace('!', '');
    return leaves[name] ?? { enum: name.split('|') };
  }
  if (isList(shape)) return { type: 'array', items: schemaOf(shape[0], type, leaves) };
  const properties = Object.entries(shape).map(([key, field]) => {
    const told = types.get(type)?.fields.get(camel(key));
    const description = told?.comment || types.get(told?.type ?? '')?.comment;
    const schema = schemaOf(field, told?.type ?? '', leaves);
    return [key, description ? { description, ...schema } : schema] as const;
  });
  const required = Object.entries(shape)
    .filter(([, field]) => typeof field === 'string' && field.endsWith('!'))
    .map(([key]) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
  };
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

const draft = { $schema: 'https://json-schema.org/draft/2020-12/schema' };

/** The files of `docs/contracts` that are made, by name. */
const files: Readonly<Record<string, Schema>> = {
  'article.schema.json': {
    ...draft,
    title: 'Article',
    description: types.get('Article')?.comment,
    ...schemaOf(ARTICLE, 'Article', LEAVES),
  },
  'tinbox-extension.schema.json': {
    ...draft,
    title: 'The extension _tinbox of JSON Feed',
    description:
      'What an item of a JSON Feed may hold under _tinbox. Fields that do not fit are left out, never the item; image tells more of the item’s own image.',
    ...schemaOf(TINBOX_EXTENSION, 'Article', FEED_LEAVES),
  },
};

const check = process.argv.includes('--check');
for (const [name, schema] of Object.entries(files)) {
  const path = `${root}docs/contracts/${name}`;
  const content = `${JSON.stringify(schema, null, 2)}\n`;
  if (!check) writeFileSync(path, content);
  else if (readFileSync(path, 'utf8') !== content) {
    console.error(`docs/contracts/${name} is stale: run node --import tsx tools/contracts.ts`);
    process.exitCode = 1;
  }
}
