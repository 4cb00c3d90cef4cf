import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { faultsOf, type Schema } from './json-schema.js';

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const FILE = fileURLToPath(new URL('../../docs/contracts/comments.openapi.json', import.meta.url));
export const contract = JSON.parse(readFileSync(FILE, 'utf8')) as Document;

const find = (ref: string): Schema => {
  const schema = contract.components.schemas[ref.replace('#/components/schemas/', '')];
  assert.ok(schema, ref);
  return schema;
};

/** What has been answered so far, as `operationId status`. */
export const answered = new Set<string>();

function operationOf(method: string, path: string): Operation | undefined {
  const known = Object.keys(contract.paths);
  const named =
    known.find((each) => each === path) ??
    known.find((each) =>
      new RegExp(`^${each.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
    );
  return contract.paths[named ?? '']?.[method.toLowerCase()];
}

/** Fails where an answer is not one that docs/contracts/comments.openapi.json knows. */
export async function checkAnswer(method: string, url: string, response: Response): Promise<void> {
  const operation = operationOf(method, new URL(url).pathname);
  if (!operation) return;
  const told = operation.responses[`${response.status}`];
  answered.add(`${operation.operationId} ${told ? response.status : 'default'}`);
  const answer = told ?? operation.responses['default'];
  assert.ok(answer && (told || response.status >= 400), `${operation.operationId}: ${response.status}`);
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  if (!answer.content) return void assert.equal(await response.clone().text(), '');
  assert.ok(Object.hasOwn(answer.content, type), `${operation.operationId} ${response.status}: ${type}`);
  const schema = answer.content[type]?.schema;
  if (!schema) return;
  const value: unknown = await response.clone().json();
  assert.deepEqual(faultsOf(value, schema, find), [], `${operation.operationId} ${response.status}`);
}
