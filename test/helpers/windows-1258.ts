const bytes = new Map(
  [...new TextDecoder('windows-1258').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map(
    (character, byte) => [character, byte],
  ),
);

/** Vietnamese as Windows wrote it: a letter, then its tone as a combining mark. Throws for what the charset lacks. */
export function windows1258(text: string): Uint8Array {
  const encoded: number[] = [];
  for (const character of text.normalize()) {
    const [letter = '', ...marks] = character.normalize('NFD');
    const tones = bytes.has(character) ? [] : marks.filter((mark) => bytes.has(mark));
    const rest = marks.filter((mark) => !tones.includes(mark)).join('');
    for (const part of [bytes.has(character) ? character : (letter + rest).normalize(), ...tones]) {
      const byte = bytes.get(part);
      if (byte === undefined) throw new RangeError(`windows-1258 has no ${part}`);
      encoded.push(byte);
    }
  }
  return Uint8Array.from(encoded);
}
