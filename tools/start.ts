import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { newest } from './build/files.js';
import { handOver } from './build/hand-over.js';
import { run } from './build/run.js';
import { demoGateway } from './demo-gateway.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const ENTRY = `${ROOT}dist/tinbox.js`;

const isStale = (): boolean => !existsSync(ENTRY) || statSync(ENTRY).mtimeMs < newest(`${ROOT}src`);

if (isStale()) {
  console.log('Building dist first.');
  const { code, output } = await run('--import', ['tsx', 'tools/build.ts'], ROOT);
  if (code !== 0) {
    console.error(output.trim());
    process.exit(1);
  }
}
process.env['TINBOX_DEMO_GATEWAY'] ??= `http://localhost:${process.env['TINBOX_GATEWAY_PORT'] ?? '8787'}`;
handOver(`${ROOT}demo/server.mjs`);
await demoGateway(`http://localhost:${process.env['PORT'] || 4173}`);
