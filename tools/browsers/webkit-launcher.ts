import type { BrowserLauncher } from '@web/test-runner';
import { startWebKitDriver, type WebKitDriver } from './webkit-driver.js';

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Delete: '\uE017',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Shift: '\uE008',
  Control: '\uE009',
  Home: '\uE011',
  End: '\uE010',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Space: ' ',
};

const key = (type: 'keyDown' | 'keyUp', name: string): object => ({ type, value: KEYS[name] ?? name });

/** As much of Puppeteer's page as the commands of the test runner ask, said in WebDriver. */
function pageOf(driver: WebKitDriver, session: string): object {
  const act = (...actions: object[]): Promise<unknown> =>
    driver.call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
  const stroke = (name: string): object[] => [key('keyDown', name), key('keyUp', name)];
  return {
    setViewport: ({ width, height }: { width: number; height: number }) =>
      driver.call('POST', `${session}/window/rect`, { width, height }),
    keyboard: {
      press: (name: string) => {
        const names = name.split('+');
        const last = names.pop() ?? '';
        return act(
          ...names.map((held) => key('keyDown', held)),
          ...stroke(last),
          ...names.map((held) => key('keyUp', held)),
        );
      },
      type: (text: string) => act(...[...text].flatMap(stroke)),
      down: (name: string) => act(key('keyDown', name)),
      up: (name: string) => act(key('keyUp', name)),
    },
  };
}

/** Runs tests in WebKitGTK: one window, one file after the other. */
export class WebKitLauncher implements BrowserLauncher {
  readonly name = 'WebKit';
  /** The commands of the test runner look for this word before they use `getPage`. */
  readonly type = 'puppeteer';
  readonly concurrency = 1;
  private readonly urls = new Map<string, string>();
  private window: Promise<{ driver: WebKitDriver; session: string; page: object }> | undefined;
  private page: object = {};

  /** @param binary The browser that the driver starts. */
  constructor(private readonly binary: string) {}

  private async start(): Promise<{ driver: WebKitDriver; session: string; page: object }> {
    const driver = await startWebKitDriver();
    const browser = { binary: this.binary, args: ['--automation'] };
    const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browser };
    const answer = await driver.call('POST', '/session', { capabilities: { alwaysMatch } });
    const session = `/session/${(answer as { sessionId: string }).sessionId}`;
    return { driver, session, page: pageOf(driver, session) };
  }

  private async open(url: string): Promise<void> {
    const { driver, session, page } = await (this.window ??= this.start());
    this.page = page;
    await driver.call('POST', `${session}/url`, { url });
  }

  async startSession(id: string, url: string): Promise<void> {
    this.urls.set(id, url);
    await this.open(url);
  }

  startDebugSession(id: string, url: string): Promise<void> {
    return this.startSession(id, url);
  }

  isActive(id: string): boolean {
    return this.urls.has(id);
  }

  getBrowserUrl(id: string): string {
    return this.urls.get(id) ?? '';
  }

  getPage(): object {
    return this.page;
  }

  async stopSession(id: string): Promise<object> {
    this.urls.delete(id);
    await this.open('about:blank');
    return {};
  }

  async stop(): Promise<void> {
    if (!this.window) return;
    const { driver, session } = await this.window;
    await driver.call('DELETE', session).catch(() => undefined);
    driver.stop();
  }
}
