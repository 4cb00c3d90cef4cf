export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

/** Samples of all contenders, shuffled within each round. */
export async function inRounds<Name extends string, Sample>(
  names: readonly Name[],
  rounds: number,
  take: (name: Name) => Promise<Sample>,
): Promise<ReadonlyMap<Name, Sample[]>> {
  const samples = new Map<Name, Sample[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of shuffled(names)) samples.get(name)?.push(await take(name));
  return samples;
}

/** A line of Markdown. */
export const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const ms = (value: number): string => value.toFixed(1);
