/** The part of JSON Schema that docs/contracts uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly description?: string;
}

const KNOWN = new Set(
  '$ref type enum pattern minLength maxLength minimum maximum properties required additionalProperties items minItems maxItems description'.split(
    ' ',
  ),
);

const typeOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'array'
      : Number.isInteger(value)
        ? 'integer'
        : typeof value;

/**
 * Every place where a value is not what the schema says, such as `$.comments[0].id: no string`.
 * @param find Gives the schema of a `$ref`.
 */
export function faultsOf(value: unknown, schema: Schema, find: (ref: string) => Schema, at = '$'): string[] {
  const unknown = Object.keys(schema).filter((key) => !KNOWN.has(key));
  if (unknown.length > 0) return [`${at}: this checker does not know ${unknown.join()}`];
  if (schema.$ref !== undefined) return faultsOf(value, find(schema.$ref), find, at);
  const type = typeOf(value);
  const types = schema.type === undefined ? [type] : [schema.type].flat();
  if (!types.includes(type) && !(type === 'integer' && types.includes('number')))
    return [`${at}: ${type} in place of ${types.join(' or ')}`];
  const faults: string[] = [];
  const must = (holds: boolean, what: string): void => void (holds || faults.push(`${at}: ${what}`));
  if (schema.enum)
    must(schema.enum.includes(value), `${JSON.stringify(value)} is none of ${schema.enum.join()}`);
  if (typeof value === 'string') {
    must(
      new RegExp(schema.pattern ?? '', 'u').test(value),
      `${JSON.stringify(value)} is not ${schema.pattern}`,
    );
    must(value.length >= (schema.minLength ?? 0) && value.length <= (schema.maxLength ?? Infinity), 'length');
  }
  if (typeof value === 'number')
    must(
      value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity),
      `${value} is out of range`,
    );
  if (Array.isArray(value)) {
    must(value.length >= (schema.minItems ?? 0) && value.length <= (schema.maxItems ?? Infinity), 'items');
    const { items } = schema;
    if (items) value.forEach((each, index) => faults.push(...faultsOf(each, items, find, `${at}[${index}]`)));
  } else if (typeof value === 'object' && value !== null) {
    for (const key of schema.required ?? []) must(Object.hasOwn(value, key), `${key} is missing`);
    for (const [key, each] of Object.entries(value)) {
      const property = schema.properties?.[key];
      if (property) faults.push(...faultsOf(each, property, find, `${at}.${key}`));
      else must(schema.additionalProperties !== false, `${key} is not known`);
    }
  }
  return faults;
}
