import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startProgram, type Program } from '../../helpers/gateway-program.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DEPLOY = `${ROOT}gateway/deploy/`;
const folder = mkdtempSync(join(tmpdir(), 'tinbox-deploy-'));
let program: Program | undefined;
after(async () => {
  await program?.kill();
  rmSync(folder, { recursive: true, force: true });
});

interface Stage {
  readonly name: string;
  readonly copies: { readonly from: string | undefined; readonly sources: string[]; readonly to: string }[];
  readonly runs: string[];
  readonly env: Record<string, string>;
  readonly command: string[];
  readonly health: string[];
}

/** What the Dockerfile does, stage by stage. */
function stagesOf(text: string): Stage[] {
  const stages: Stage[] = [];
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n');
  for (const line of lines) {
    const [, word = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    const stage = stages.at(-1);
    if (word === 'FROM')
      stages.push({
        name: / AS (\w+)/.exec(rest)?.[1] ?? '',
        copies: [],
        runs: [],
        env: {},
        command: [],
        health: [],
      });
    else if (word === 'RUN') stage?.runs.push(rest);
    else if (word === 'CMD') stage?.command.push(...(JSON.parse(rest) as string[]));
    else if (word === 'HEALTHCHECK')
      stage?.health.push(...(JSON.parse(rest.slice(rest.indexOf('['))) as string[]));
    else if (word === 'ENV')
      for (const [, name = '', quoted, plain = ''] of rest.matchAll(/(\w+)=(?:"([^"]*)"|(\S*))/g))
        Object.assign(stage?.env ?? {}, { [name]: quoted ?? plain });
    else if (word === 'COPY') {
      const words = rest.split(/\s+/);
      const from = words[0]?.startsWith('--from=') ? words.shift()?.slice(7) : undefined;
      stage?.copies.push({ from, sources: words.slice(0, -1), to: words.at(-1) ?? '' });
    }
  }
  return stages;
}

const [build, packages, image] = stagesOf(readFileSync(`${DEPLOY}Dockerfile`, 'utf8'));

/** What `docker build` is given: all but what `.dockerignore` leaves out, which names what stays. */
const given = readFileSync(`${DEPLOY}Dockerfile.dockerignore`, 'utf8')
  .split('\n')
  .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));

/** Copies as docker does: the contents of one folder, or files into a folder. */
function copy(stage: Stage, name: string, sourceOf: (from: string | undefined) => string): string {
  const root = join(folder, name);
  for (const { from, sources, to } of stage.copies)
    for (const named of sources) {
      const source = named.replace(/^\/tinbox\//, '');
      if (source === 'node_modules') continue;
      if (from === undefined)
        assert.ok(
          given.some((each) => source === each || source.startsWith(`${each}/`)),
          `${source} is kept from docker`,
        );
      const path = join(sourceOf(from), source);
      assert.ok(existsSync(path), `${source} is not there`);
      const target = to.endsWith('/') ? join(root, to, source.split('/').at(-1) ?? '') : join(root, to);
      mkdirSync(dirname(target), { recursive: true });
      cpSync(path, target, { recursive: true });
    }
  return root;
}

/** The packages that `npm ci --omit=dev --workspace=gateway` would install: those of the gateway, with what they need. */
function packagesOf(manifest: string, found = new Map<string, string>()): Map<string, string> {
  const require = createRequire(manifest);
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
    readFileSync(manifest, 'utf8'),
  ) as Record<string, Record<string, string>>;
  for (const name of [...Object.keys(dependencies), ...Object.keys(optionalDependencies)]) {
    const home = (require.resolve.paths(name) ?? []).map((path) => join(path, name)).find(existsSync);
    if (!home || found.has(name)) continue;
    found.set(name, home);
    packagesOf(join(home, 'package.json'), found);
  }
  return found;
}

test('the image: all that it copies is there, its commands build the gateway from that alone, and it serves and says that it is well', async () => {
  assert.ok(build && packages && image);
  const built = copy(build, 'build', () => ROOT);
  symlinkSync(join(ROOT, 'node_modules'), join(built, 'node_modules'));
  const [install = '', make = ''] = build.runs;
  assert.match(install, /^npm ci .*--ignore-scripts/);
  const made = spawnSync('sh', ['-c', make], { cwd: built, encoding: 'utf8' });
  assert.equal(made.status, 0, made.stdout + made.stderr);

  copy(packages, 'packages', () => ROOT);
  assert.match(packages.runs.at(-1) ?? '', /^npm ci --omit=dev .*--workspace=gateway$/);

  const last = copy(image, 'image', (from) => (from === undefined ? ROOT : join(folder, from)));
  for (const [name, home] of packagesOf(join(last, 'gateway/package.json').replace(last, ROOT))) {
    mkdirSync(dirname(join(last, 'node_modules', name)), { recursive: true });
    cpSync(home, join(last, 'node_modules', name), { recursive: true, dereference: true });
  }
  const [node, entry = ''] = image.command;
  assert.equal(node, 'node');
  const env = {
    ...image.env,
    DATABASE_URL: `sqlite:${folder}/tinbox.db`,
    TINBOX_SITES: 'https://bao.example',
  };
  program = await startProgram({ ...env, PORT: '0', TINBOX_BASE_PATH: '/tin' }, [], join(last, entry));
  const health = (path: string): number | null =>
    spawnSync(process.execPath, image.health.slice(1), {
      env: { ...image.env, PORT: new URL(program?.url ?? '').port, TINBOX_BASE_PATH: path, NODE_OPTIONS: '' },
    }).status;
  assert.equal(health('/tin/'), 0);
  assert.equal(health('/elsewhere'), 1);
  const list = await fetch(`${program.url}/tin/v1/comments?thread=https://bao.example/a`);
  assert.equal(list.status, 200);
  assert.match(image.env['NODE_OPTIONS'] ?? '', /--max-old-space-size=160/);
});

test('the image runs as somebody who is not root, and what it keeps is in its volume', () => {
  const text = readFileSync(`${DEPLOY}Dockerfile`, 'utf8');
  assert.match(text, /\nUSER node\n/);
  assert.match(text, /chown node:node \/data/);
  assert.equal(image?.env['DATABASE_URL'], 'sqlite:/data/tinbox.db');
  assert.match(text, /\nVOLUME \/data\n/);
});

const withoutSystemd = ((): string | false => {
  try {
    execFileSync('systemd-analyze', ['--version'], { stdio: 'ignore' });
    return existsSync('/usr/bin/node') ? false : 'node is not in /usr/bin here';
  } catch {
    return 'there is no systemd on this machine';
  }
})();

test('systemd understands every line of the unit', { skip: withoutSystemd }, () => {
  const { status, stdout, stderr } = spawnSync(
    'systemd-analyze',
    ['verify', '--man=no', '--recursive-errors=no', `${DEPLOY}tinbox-gateway.service`],
    { encoding: 'utf8' },
  );
  const said = (stdout + stderr).split('\n').filter((line) => line.includes('tinbox-gateway'));
  assert.deepEqual(said, []);
  assert.equal(status, 0, stdout + stderr);
});
