/**
 * Reads a whole body, counting while it comes.
 * @param limit Bytes after decompression.
 * @returns Undefined when there are more; the rest is not read. Rejects when the connection breaks.
 */
export async function readBody(response: Response, limit: number): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  if (!reader) {
    // No content, or one of the replacements of `fetch` that old pages bring: they have no streams.
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > limit ? undefined : bytes;
  }
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    size += value.length;
    if (size > limit) {
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
  }
}
