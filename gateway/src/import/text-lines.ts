/** Characters of one line at most: what is longer is no line of any format. */
const LONGEST = 4_000_000;

/** Lines of a text that comes in pieces, without their ends; a line that is too long is empty. */
export async function* textLines(pieces: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let rest = '';
  let isLong = false;
  for await (const piece of pieces) {
    const lines = (isLong ? piece : rest + piece).split('\n');
    const last = lines.pop() ?? '';
    if (isLong && lines.length > 0) lines[0] = '';
    if (lines.length > 0) isLong = false;
    rest = last;
    if (rest.length > LONGEST) [rest, isLong] = ['', true];
    if (lines.length > 0) yield lines.map((line) => line.replace(/\r$/, ''));
  }
  if (rest && !isLong) yield [rest];
}
