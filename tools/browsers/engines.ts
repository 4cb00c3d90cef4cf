import { chromeLauncher } from '@web/test-runner';
import type { BrowserLauncher } from '@web/test-runner';
import { CHROME_FLAGS, findChrome, NO_CHROME } from './find-chrome.js';
import { below, onPath, runnable } from './programs.js';
import { WebKitLauncher } from './webkit-launcher.js';

/** The engines that tests run in, as a developer names them: `npm test -- --only=firefox`. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

/** Either what starts an engine, or the words why it is missing. */
export type Found = { readonly launcher: BrowserLauncher } | { readonly missing: string };

async function chromium(): Promise<Found> {
  const chrome = await findChrome();
  return chrome
    ? {
        launcher: named(
          'Chromium',
          chromeLauncher({ launchOptions: { ...chrome, args: [...CHROME_FLAGS] } }),
        ),
      }
    : { missing: NO_CHROME };
}

function firefox(): Found {
  const executablePath =
    process.env['FIREFOX_PATH'] ??
    onPath('firefox-esr', 'firefox') ??
    runnable('/Applications/Firefox.app/Contents/MacOS/firefox');
  if (!executablePath) return { missing: 'Firefox is not installed (Debian: apt-get install firefox-esr).' };
  return {
    launcher: named(
      'Firefox',
      chromeLauncher({ launchOptions: { browser: 'firefox', executablePath, headless: true } }),
    ),
  };
}

function webkit(): Found {
  const browser =
    below('/usr/lib', 'webkit2gtk-4.1/MiniBrowser', 'webkit2gtk-4.0/MiniBrowser') ??
    below('/usr/libexec', 'MiniBrowser');
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? onPath('Xvfb');
  if (!browser || !display || !onPath('WebKitWebDriver'))
    return { missing: 'WebKitGTK is not installed (Debian: apt-get install webkit2gtk-driver xvfb xauth).' };
  return { launcher: new WebKitLauncher(browser) };
}

const named = (name: string, launcher: BrowserLauncher): BrowserLauncher => Object.assign(launcher, { name });

/** Looks for an engine on this machine; Chromium is installed where that is possible. */
export const findEngine = async (engine: Engine): Promise<Found> => ({ chromium, firefox, webkit })[engine]();
