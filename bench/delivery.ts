import puppeteer from 'puppeteer-core';
import { CHROME_FLAGS, findChrome, NO_CHROME } from '../tools/browsers/find-chrome.js';
import { slowLineTable } from './slow-line.js';
import { wakingTable } from './waking.js';

/** `npm run bench -- --delivery`: what readers wait for, and what waking costs them. */
export async function benchDelivery(rounds: number): Promise<void> {
  const chrome = await findChrome();
  if (!chrome) throw new Error(NO_CHROME);
  const browser = await puppeteer.launch({ ...chrome, args: [...CHROME_FLAGS] });
  try {
    console.log(await wakingTable(browser, rounds));
    console.log(await slowLineTable(browser, rounds));
  } finally {
    await browser.close();
  }
}
