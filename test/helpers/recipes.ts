/** A recipe of a document: the script under a heading, as a publisher copies it. Rejects where there is none. */
export async function recipe(document: string, heading: string): Promise<string> {
  const text = await (await fetch(document)).text();
  const section = text.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`));
  const code = /^```js\n([^]*?)^```/m.exec(section ?? '')?.[1];
  if (!code) throw new Error(`${document} has no recipe under "${heading}".`);
  return code;
}

type Listening = (type: string, listener: EventListener) => void;

/**
 * Runs a page's script.
 * @returns A function that stops what it listens to.
 */
export function runScript(code: string): () => void {
  const heard: [string, EventListener][] = [];
  const listen: Listening = (type, listener) => {
    heard.push([type, listener]);
    addEventListener(type, listener);
  };
  (new Function('addEventListener', code) as (listen: Listening) => void)(listen);
  return () => heard.forEach(([type, listener]) => removeEventListener(type, listener));
}
