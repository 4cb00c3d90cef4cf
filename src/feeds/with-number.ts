/** An address with one parameter of its query set to a number; undefined for what is no address. */
export function withNumber(url: string, name: string, value: number): string | undefined {
  try {
    const address = new URL(url);
    address.searchParams.set(name, `${value}`);
    return address.href;
  } catch {
    return undefined;
  }
}
