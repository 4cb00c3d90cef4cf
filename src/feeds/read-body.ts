/**
 * Reads a whole body, counting while it comes.
 * @param limit Bytes after decompression.
 * @returns Undefined when there are more; the rest is not read. Rejects when the connection breaks.
 */
export async function readBody({ body }: Response, limit: number): Promise<Blob | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  for (let size = 0; size <= limit;) {
    const chunk = await reader?.read();
    if (!chunk?.value) return new Blob(chunks);
    size += chunk.value.length;
    chunks.push(chunk.value);
  }
  reader?.cancel().catch(() => undefined);
  return undefined;
}
