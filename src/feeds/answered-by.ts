/**
 * A `fetch` that asks the network only for what somebody nearer does not have.
 * @param near Gives an answer, or undefined for an address that is not its own.
 */
export const answeredBy =
  (near: (url: URL) => Promise<Response | undefined>, far: typeof fetch = globalThis.fetch): typeof fetch =>
  async (input, init) =>
    (await near(new URL(input instanceof Request ? input.url : input))) ?? far(input, init);
