import { isRecord } from './fields.js';

/**
 * What we look for in a stranger's data, as data: the name of a reader (`text`), one of several words (`video|audio`),
 * a list, or fields. `!` marks what makes the fields around it worthless where it is missing.
 */
export type Shape = string | readonly [Shape] | { readonly [key: string]: Shape };

/** What each named reader gives where the value fits. */
export interface Leaves {
  readonly text: string;
  readonly link: string;
  readonly image: string;
  readonly date: string;
  readonly language: string;
  /** A whole number, 0 or more. */
  readonly count: number;
  /** A whole number, 1 or more. */
  readonly size: number;
  /** 0 to 1. */
  readonly fraction: number;
  readonly flag: true;
}

/** One reader for each name: the value in our form, or undefined where it does not fit. */
export type ReadersOf<L> = { readonly [Name in keyof L]: (value: unknown) => L[Name] | undefined };

/** The readers of stories. */
export type Readers = ReadersOf<Leaves>;

type Words<Text> = Text extends `${infer Word}|${infer Rest}` ? Word | Words<Rest> : Text;
type Required<S> = { [Key in keyof S]: S[Key] extends `${string}!` ? Key : never }[keyof S];

/** The type that a shape describes. @typeParam L What its named readers give; those of stories by default. */
export type Shaped<S, L = Leaves> = S extends `${infer Name}!`
  ? Shaped<Name, L>
  : S extends keyof L
    ? L[S]
    : S extends string
      ? Words<S>
      : S extends readonly [infer Each]
        ? readonly Shaped<Each, L>[]
        : { readonly [Key in Required<S>]: Shaped<S[Key], L> } & {
            readonly [Key in Exclude<keyof S, Required<S>>]?: Shaped<S[Key], L>;
          };

/** The value of a stranger's own field: never one that a page or a feed put on the prototype. */
export const own = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;

type Shapes = { readonly [key: string]: Shape };
type AnyReaders = Readonly<Record<string, (value: unknown) => unknown>>;

/**
 * Reads a stranger's value by a shape into fresh objects. What does not fit is left out, never the whole because of a
 * part. A bare value stands for a list of one or for the first of several fields, a list for its first.
 * @returns The fields that fit, required or not, on an object without a prototype.
 */
export function readFields<const S extends Shapes, L = Leaves>(
  shape: S,
  value: unknown,
  readers: ReadersOf<L>,
): Partial<Shaped<S, L>> {
  return readAll(shape, value, readers) as Partial<Shaped<S, L>>;
}

function readAll(shape: Shapes, value: unknown, readers: AnyReaders): Record<string, unknown> {
  const keys = Object.keys(shape);
  const single = isList(value) ? value[0] : value;
  // A page may have put fields on the prototype of all objects.
  const result = Object.create(null) as Record<string, unknown>;
  for (const key of keys) {
    const found = read(
      shape[key] ?? '',
      isRecord(single) ? own(single, key) : key === keys[0] ? single : undefined,
      readers,
    );
    if (found !== undefined) result[key] = found;
  }
  return result;
}

function read(shape: Shape, value: unknown, readers: AnyReaders): unknown {
  if (typeof shape === 'string') {
    const name = shape.replace('!', '');
    return Object.hasOwn(readers, name)
      ? readers[name]?.(value)
      : name.split('|').find((word) => word === value);
  }
  if (isList(shape)) {
    const list = (isList(value) ? value : [value]).map((each) => read(shape[0], each, readers));
    const fit = [...new Set(list)].filter((each) => each !== undefined);
    return fit.length ? fit : undefined;
  }
  const result = readAll(shape, value, readers);
  const fits = Object.entries(shape).every(([key, field]) => key in result || !/!$/.test(`${field}`));
  return fits ? { ...result } : undefined;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
