/**
 * Reads a whole body, counting while it comes.
 * @param limit Bytes after decompression.
 * @returns Undefined when there are more; the rest is not read. Rejects when the connection breaks.
 */
export async function readBody({ body }: Response, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  const reader = body?.getReader();
  for (let size = 0; size <= limit;) {
    const chunk = await reader?.read();
    if (!chunk?.value) return joined(chunks, size);
    size += chunk.value.length;
    chunks.push(chunk.value);
  }
  reader?.cancel().catch(() => undefined);
  return undefined;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
