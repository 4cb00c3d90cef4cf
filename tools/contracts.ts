import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { ARTICLE } from '../src/feeds/article-shape.js';
import type { Leaves, Shape } from '../src/feeds/shape.js';
import { TINBOX_EXTENSION } from '../src/feeds/tinbox-extension.js';
import { SNAPSHOT, type WeatherLeaves } from '../src/feeds/weather/snapshot-shape.js';
import { RANGES } from '../src/feeds/weather/weather-ranges.js';
import { CONDITIONS } from '../src/model/condition.js';

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

const between = ([minimum, maximum]: readonly [number, number]): Schema => ({
  type: 'number',
  minimum,
  maximum,
});

const WEATHER_LEAVES: Readonly<Record<keyof WeatherLeaves, Schema>> = {
  text: LEAVES.text,
  link: LEAVES.link,
  language: LEAVES.language,
  country: { type: 'string', pattern: '^[A-Z]{2}$' },
  zone: LEAVES.text,
  moment: {
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$',
  },
  day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  latitude: between(RANGES.latitude),
  longitude: between(RANGES.longitude),
  celsius: between(RANGES.celsius),
  share: between(RANGES.share),
  millimetres: between(RANGES.millimetres),
  metresPerSecond: between(RANGES.metresPerSecond),
  bearing: between(RANGES.bearing),
  hectopascals: between(RANGES.hectopascals),
  metres: between(RANGES.metres),
  uv: between(RANGES.uv),
  airIndex: between(RANGES.airIndex),
  concentration: between(RANGES.concentration),
  hours: between(RANGES.hours),
  flag: { type: 'boolean' },
  condition: { enum: CONDITIONS },
};

const comment = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The types of a file by name, as their authors described them; a type has the fields of what it extends. */
function describe(path: string): readonly (readonly [string, Described])[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const found = new Map<string, Described>();
  for (const node of source.statements.filter(ts.isInterfaceDeclaration)) {
    const above = (node.heritageClauses ?? []).flatMap(({ types }) => types.map((type) => type.getText()));
    const members = node.members.filter(ts.isPropertySignature).map((member) => {
      const type = (member.type?.getText() ?? '').replace(/^readonly |( \| null|\[\])+$/g, '');
      return [member.name.getText(), { comment: comment(member), type }] as const;
    });
    const inherited = above.flatMap((name) => [...(found.get(name)?.fields ?? [])]);
    found.set(node.name.text, { comment: comment(node), fields: new Map([...inherited, ...members]) });
  }
  return [...found];
}

/** The types of the model by name. */
const types = new Map(
  ['article', 'forecast', 'weather-beside'].flatMap((name) => describe(`${root}src/model/${name}.ts`)),
);

const camel = (name: string): string =>
  name.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());

type Kinds = Readonly<Record<string, Schema>>;

/**
 * A JSON Schema of a shape. Descriptions are the comments of the type that it reads.
 * @param nulls What is not required may be null as well as absent.
 */
function schemaOf(shape: Shape, type: string, leaves: Kinds, nulls = false): Schema {
  if (typeof shape === 'string') {
    const name = shape.replace('!', '');
    return leaves[name] ?? { enum: name.split('|') };
  }
  if (isList(shape)) return { type: 'array', items: schemaOf(shape[0], type, leaves, nulls) };
  const properties = Object.entries(shape).map(([key, field]) => {
    const told = types.get(type)?.fields.get(camel(key));
    const description = told?.comment || types.get(told?.type ?? '')?.comment;
    const schema = schemaOf(field, told?.type ?? '', leaves, nulls);
    const open = nulls && !isRequired(field) ? orNull(schema) : schema;
    return [key, description ? { description, ...open } : open] as const;
  });
  const required = Object.entries(shape)
    .filter(([, field]) => isRequired(field))
    .map(([key]) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
  };
}

const isRequired = (field: Shape): boolean => typeof field === 'string' && field.endsWith('!');

const orNull = ({ type, ...rest }: Schema): Schema =>
  Array.isArray(rest['enum'])
    ? { enum: [...(rest['enum'] as string[]), null] }
    : { type: [type, 'null'], ...rest };

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

const draft = { $schema: 'https://json-schema.org/draft/2020-12/schema' };

/** Shapes mark what is required among texts only: the border says the same of the place and the provider. */
function weatherSchema(): Schema {
  const { properties, required, ...rest } = schemaOf(SNAPSHOT, 'WeatherSnapshot', WEATHER_LEAVES, true);
  const known = properties as Readonly<Record<string, Schema>>;
  const version = { description: types.get('WeatherSnapshot')?.fields.get('version')?.comment, const: 1 };
  return {
    ...draft,
    title: 'WeatherSnapshot',
    description: types.get('WeatherSnapshot')?.comment,
    ...rest,
    properties: {
      version,
      ...known,
      place: { ...known['place'], type: 'object' },
      provider: { ...known['provider'], type: 'object' },
    },
    required: ['version', 'place', 'provider', ...(required as readonly string[])],
  };
}

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
  'weather-snapshot.schema.json': weatherSchema(),
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
