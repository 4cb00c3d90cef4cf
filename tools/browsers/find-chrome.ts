import { execFileSync } from 'node:child_process';
import { onPath, runnable } from './programs.js';

/** A Chromium to run, and how it goes without a window. */
export interface Chrome {
  readonly executablePath: string;
  readonly headless: boolean | 'shell';
}

const NAMES = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder
      ? [
          `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
          `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ]
      : [];
  }),
];

const installed = (): string | undefined => onPath(...NAMES) ?? PLACES.find(runnable);

/** Debian and its children give a Chromium to whoever may install one: root, as in most containers. */
function install(): string | undefined {
  const apt = onPath('apt-get');
  if (!apt || process.getuid?.() !== 0) return undefined;
  const get = (...args: string[]): unknown =>
    execFileSync(apt, ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  console.log('No Chromium here; installing the one of this system.');
  try {
    get('update');
    get('install', '-y', '--no-install-recommends', 'chromium');
  } catch {
    return undefined;
  }
  return installed();
}

/** The Chromium that travels as a package, where someone installed it: `npm i --no-save @sparticuz/chromium`. */
async function packaged(): Promise<Chrome | undefined> {
  // It brings its own system libraries only where it believes to run in a function, and asks when imported.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const name = '@sparticuz/chromium';
  try {
    const { default: chromium } = (await import(name)) as { default: { executablePath(): Promise<string> } };
    return { executablePath: await chromium.executablePath(), headless: 'shell' };
  } catch {
    return undefined;
  }
}

/** What to do where there is none. */
export const NO_CHROME =
  'No Chrome or Chromium was found: set CHROME_PATH, or run one of `apt-get install chromium`, `brew install --cask chromium`, `npm i --no-save @sparticuz/chromium`.';

/** Finds a Chromium, or provides one where that needs no download from outside the system's or npm's registry. */
export async function findChrome(): Promise<Chrome | undefined> {
  const path = process.env['CHROME_PATH'] ?? installed() ?? install();
  return path ? { executablePath: path, headless: true } : packaged();
}

/** What a Chromium needs in a container, and to stay off the network. */
export const CHROME_FLAGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--no-first-run',
];
