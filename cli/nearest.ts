/** Letters that must be changed, added, left out or exchanged with their neighbour to make one word of another. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let above = [...other, ''].map((_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const least = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least);
    }
    [before, above] = [above, row];
  }
  return above[other.length] ?? 0;
}

/** The known word that somebody meant, or undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const one of known) {
    const far = one.startsWith(word) && word.length > 2 ? 0.5 : distance(word, one);
    if (far < least) [best, least] = [one, far];
  }
  return best;
}
