/** What is wrong with one place of the settings file. */
export interface SettingFault {
  /** `feeds.tin-moi.url`; empty for the file as a whole. */
  readonly at: string;
  readonly kind: FaultKind;
  /** What would be right, where it is one of a few words or a range. */
  readonly instead?: string;
}

export type FaultKind =
  | 'unknown'
  | 'missing'
  | 'object'
  | 'list'
  | 'text'
  | 'number'
  | 'word'
  | 'address'
  | 'origin'
  | 'zone'
  | 'name'
  | 'reference'
  | 'attribute'
  | 'weather';

export type Note = (fault: SettingFault) => void;

/** How one value is read. @returns Undefined for what does not fit, which has been noted then. */
export type Reader<Value> = (value: unknown, at: string, note: Note) => Value | undefined;

export type Readers<Fields> = { readonly [Key in keyof Fields]-?: Reader<NonNullable<Fields[Key]>> };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const within = (at: string, key: string): string => (at ? `${at}.${key}` : key);

/** Reads the fields of an object; those that are not known, and required ones that are missing, are faults. */
export function object<Fields extends object>(
  readers: Readers<Fields>,
  required: readonly (keyof Fields & string)[] = [],
): Reader<Fields> {
  return (value, at, note) => {
    if (!isObject(value)) return void note({ at, kind: 'object' });
    const fields: Record<string, unknown> = {};
    const known = Object.keys(readers) as (keyof Fields & string)[];
    for (const key of Object.keys(value))
      if (!(known as string[]).includes(key) && key !== '$schema')
        note({ at: within(at, key), kind: 'unknown', instead: known.join(', ') });
    for (const key of known) {
      if (Object.hasOwn(value, key)) {
        const read = readers[key](value[key], within(at, key), note);
        if (read !== undefined) fields[key] = read;
      } else if (required.includes(key)) note({ at: within(at, key), kind: 'missing' });
    }
    return fields as Fields;
  };
}

/** Reads an object whose keys are names of the publisher's. */
export function named<Value>(
  reader: Reader<Value>,
  isName: RegExp,
  kind: FaultKind = 'name',
): Reader<ReadonlyMap<string, Value>> {
  return (value, at, note) => {
    if (!isObject(value)) return void note({ at, kind: 'object' });
    const all = new Map<string, Value>();
    for (const [key, each] of Object.entries(value)) {
      const place = within(at, key);
      if (!isName.test(key)) note({ at: place, kind });
      const read = reader(each, place, note);
      if (read !== undefined) all.set(key, read);
    }
    return all;
  };
}

export function list<Value>(reader: Reader<Value>): Reader<readonly Value[]> {
  return (value, at, note) => {
    if (!Array.isArray(value)) return void note({ at, kind: 'list' });
    return value.flatMap((each: unknown, index) => reader(each, `${at}[${index}]`, note) ?? []);
  };
}

/** A text that passes a check, in NFC. */
export const text =
  (
    fits: (value: string) => boolean = () => true,
    kind: FaultKind = 'text',
    instead?: string,
  ): Reader<string> =>
  (value, at, note) => {
    if (typeof value === 'string' && value && fits(value)) return value.normalize();
    return void note({
      at,
      kind: typeof value === 'string' && value ? kind : 'text',
      ...(instead && { instead }),
    });
  };

export const word =
  <const Words extends readonly string[]>(...words: Words): Reader<Words[number]> =>
  (value, at, note) =>
    words.find((each) => each === value) ?? void note({ at, kind: 'word', instead: words.join(', ') });

/** A whole number between two. */
export const whole =
  (least: number, most: number): Reader<number> =>
  (value, at, note) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? Number(value)
      : void note({ at, kind: 'number', instead: `${least}–${most}` });
