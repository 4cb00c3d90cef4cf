import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { filesBelow } from '../../tools/build/files.js';
import { PUBLISHED, type Files, type PageFile } from './page-files.js';

export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

interface Site {
  readonly files: Files;
  /** Every path asked, in order, with its query. */
  readonly asked: string[];
}

type Prerender = (
  page: string,
  options: { baseUrl: string; fetch: typeof fetch; timeout: number },
) => Promise<string>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** What tests lay beside every page. */
const STANDING = /^(?:watch|natives)\.js$/;

/** Reads an archive as unpackers do: by the directory at its end. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = archive.length - 22;
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, length] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const name = archive.toString('utf8', at + 46, at + 46 + length);
    const start = archive.readUInt32LE(at + 42) + 30 + length;
    files.set(name, inflateRawSync(archive.subarray(start, start + packed)));
    at += 46 + length;
  }
  return files;
}

/** The path with `*` that stands for a name, or ''. */
const likeOf = (files: Files, name: string): string =>
  Object.keys(files).find((path) => path.endsWith('*') && name.startsWith(path.slice(0, -1))) ?? '';

const replaced = (text: string, pairs: PageFile['replace'] = []): string =>
  pairs.reduce((whole, [from, to]) => {
    if (!whole.includes(from)) throw new Error(`There is no ${from} to replace.`);
    return whole.replaceAll(from, to);
  }, text);

const squeezed = (html: string): string =>
  html
    .replace(/<!--.*?-->/gs, '')
    .replace(/(<[a-z][^<>]*>)/g, (tag) => tag.replace(/="([\w:./+-]+)"/g, '=$1'));

/** Publishes files of tests and what `npm run build` made, as any static server does, and counts who asks for what. */
export class PagesServer {
  readonly #sites = new Map<string, Site>();
  readonly #dist: string;
  #zip: Map<string, Buffer> | undefined;

  /** @param root Path of the repository, with `/` at its end. */
  constructor(root: string) {
    this.#dist = `${root}dist/`;
  }

  /** @returns The path below which the files are served. @throws When nothing, or no such chunk, has been built. */
  publish(files: Files): string {
    if (!existsSync(`${this.#dist}prerender.js`))
      throw new Error('There is no dist/ to test: run `npm run build` first.');
    const path = `${PUBLISHED}${this.#sites.size + 1}/`;
    const named = Object.entries(files).map(([name, file]) => [this.#pathOf(name), file] as const);
    this.#sites.set(path, { files: Object.fromEntries(named), asked: [] });
    return path;
  }

  /** What has been asked below a path that `publish` gave. */
  asked(path: string): readonly string[] {
    return this.#sites.get(path)?.asked ?? [];
  }

  /** @param origin Of the request, for the prerenderer. */
  async answer(origin: string, url: string): Promise<PageAnswer> {
    const [path = '', query = ''] = url.split('?');
    const folder = /^\/published\/\d+\//.exec(path)?.[0] ?? '';
    const site = this.#sites.get(folder);
    const name = path.slice(folder.length);
    if (!site) return { status: 404, headers: {}, body: Buffer.from('') };
    site.asked.push(query ? `${name}?${query}` : name);
    const given = site.files[name] ?? site.files[likeOf(site.files, name)];
    const file = typeof given === 'string' ? { text: given } : given;
    if (file?.wait) await new Promise((resolve) => setTimeout(resolve, file.wait));
    const body = file ? await this.#body(file, site, origin + path) : this.#standing(name);
    const headers = { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream', ...file?.headers };
    return { status: body ? (file?.status ?? 200) : 404, headers, body: body ?? Buffer.from('') };
  }

  /** The path of a file that tests may call by its module. */
  #pathOf(name: string): string {
    const module = /^chunk:(.*)$/.exec(name)?.[1];
    if (!module) return name;
    const names = JSON.parse(readFileSync(`${this.#dist}chunks/names.json`, 'utf8')) as Record<
      string,
      string
    >;
    const chunk = Object.keys(names).find((chunk) => names[chunk] === module);
    if (!chunk) throw new Error(`No chunk is built of ${module}.`);
    return `dist/chunks/${chunk}`;
  }

  #standing(name: string): Buffer | undefined {
    if (STANDING.test(name)) return readFileSync(new URL(`../pages/${name}`, import.meta.url));
    if (name.startsWith('dist/')) return read(this.#dist + name.slice('dist/'.length));
    return name.startsWith('zip/') ? this.#unpacked().get(name.slice('zip/'.length)) : undefined;
  }

  #unpacked(): Map<string, Buffer> {
    const archive = filesBelow(this.#dist).find((path) => /^tinbox-[\d.]+\.zip$/.test(path));
    return (this.#zip ??= archive ? unzip(readFileSync(this.#dist + archive)) : new Map());
  }

  async #body(file: PageFile, site: Site, url: string): Promise<Buffer | undefined> {
    if (file.bytes) return Buffer.from([...file.bytes]);
    const text = file.dist ? read(this.#dist + file.dist)?.toString() : file.text;
    if (text === undefined) return undefined;
    const whole = file.prerender ? await this.#prerendered(text, file.prerender, site, url) : text;
    return Buffer.from(replaced(whole, file.replace));
  }

  async #prerendered(
    text: string,
    { age = 0, squeezed: squeeze = false, was = {} }: NonNullable<PageFile['prerender']>,
    { files }: Site,
    baseUrl: string,
  ): Promise<string> {
    const { prerender } = (await import(pathToFileURL(`${this.#dist}prerender.js`).href)) as {
      prerender: Prerender;
    };
    const feed: typeof fetch = async (input) => {
      const name = String(input).replace(/\?.*/, '').split('/').at(-1) ?? '';
      const below = Object.keys(files).find((path) => path.endsWith(`/${name}`)) ?? '';
      const file = was[name] ?? files[name] ?? files[below];
      const body = typeof file === 'string' ? file : file?.text;
      return new Response(body ?? '', {
        status: body === undefined ? 404 : 200,
        headers: { 'content-type': 'application/json' },
      });
    };
    const drawn = await prerender(text, { baseUrl, fetch: feed, timeout: 5000 });
    const stamp = `${new Date(Date.now() - age * 1000).toISOString().slice(0, 19)}Z`;
    const aged = drawn.replace(/data-tin-fetched="[^"]*"/g, `data-tin-fetched="${stamp}"`);
    return squeeze ? squeezed(aged) : aged;
  }
}

const read = (path: string): Buffer | undefined => (existsSync(path) ? readFileSync(path) : undefined);
