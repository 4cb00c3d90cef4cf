/** A stranger's fields by name. */
export type Fields = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object's own fields and no inherited ones; what is no object has none. */
export const fields = (value: unknown): Fields => ({ __proto__: null, ...(isRecord(value) && value) });
