/** What is other in `after`: nobody writes over what others have changed meanwhile without having touched it. */
export const differences = <Value extends object>(before: object, after: Value): Partial<Value> =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof before]),
    ),
  ) as Partial<Value>;
