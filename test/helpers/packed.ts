import { execFileSync } from 'node:child_process';

/** What `npm pack` would put into the package. */
export interface Packed {
  /** Paths from the root of the package. */
  readonly files: readonly string[];
  /** Bytes. */
  readonly unpackedSize: number;
}

/** Asks npm what it would publish. @param root Path of the repository. */
export function packed(root: string): Packed {
  const npm = process.env['npm_execpath'];
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const [program, first, shell] = npm
    ? [process.execPath, [npm], false]
    : ['npm', [], process.platform === 'win32'];
  const answer = execFileSync(program, [...first, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell,
  });
  // Lists a package once; some versions of npm name it, others number it.
  const [pack] = Object.values(
    JSON.parse(answer) as Record<string, { files: { path: string }[]; unpackedSize: number }>,
  );
  return {
    files: (pack?.files ?? []).map(({ path }) => path),
    unpackedSize: pack?.unpackedSize ?? Infinity,
  };
}
