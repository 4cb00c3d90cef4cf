import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { after, before, describe, test } from 'node:test';
import { Outbox } from '../../../src/controllers/writing/outbox.js';
import { draftRecords, ownRecords } from '../../../src/controllers/writing/records.js';
import { Shelf } from '../../../src/controllers/writing/shelf.js';
import { gatewayWriter } from '../../../src/feeds/comments/gateway-writer.js';
import type { DeviceKeys } from '../../../src/feeds/comments/thread-source.js';
import { SITE, temporaryFile } from '../../helpers/gateway.js';
import { buildProgram, runProgram, startProgram, type Program } from '../../helpers/gateway-program.js';
import { storage } from './device.js';
import { tornLine, type TornLine } from '../../helpers/torn-line.js';

const THREAD = `${SITE}/mat-song.html`;
const SENDS = 200;

/** One reader's device, with as many pages as are opened on it. */
function device(line: TornLine) {
  const kept = storage();
  const tokens = new Map<string, string>();
  const keys: DeviceKeys = {
    get: (name) => tokens.get(name),
    set: (name, value) => void (value === undefined ? tokens.delete(name) : tokens.set(name, value)),
  };
  const shelf = new Shelf(() => kept);
  const now = (): number => Date.now();
  const own = ownRecords(shelf, now);
  const drafts = draftRecords(shelf, now);
  return {
    own,
    drafts,
    /** All words that are on the device. */
    words: () => [...own.all(), ...drafts.all()].map(({ text }) => text),
    /** A page of the site: it may die at any moment, and the next one goes on. */
    page: () =>
      new Outbox(
        {
          ...{ own, drafts, now, keyed: true },
          random: () => 0,
          isOnline: () => true,
          alone: (act) => act(),
          wake: () => undefined,
          writer: async () => gatewayWriter({ src: line.url, thread: THREAD, keys, fetch }),
        },
        () => undefined,
      ),
  };
}

describe('a reader whose network breaks while a comment is sent', () => {
  let program: Program;
  let line: TornLine;

  before(async () => {
    await buildProgram();
    const env = { DATABASE_URL: `sqlite:${temporaryFile()}`, TINBOX_SITES: SITE };
    const opened = await runProgram(['thread', 'open', THREAD], env);
    assert.equal(opened.code, 0, opened.output);
    program = await startProgram(env);
    line = await tornLine(Number(new URL(program.url).port));
  });
  after(async () => {
    await line.close();
    await program.stop();
  });

  test(`at each of ${SENDS} places between the first byte and the last: one comment each, and its words are here until it is there`, async () => {
    const { own, drafts, page, words } = device(line);
    const keyOf = (text: string): string => `khoa-cua-lan-gui-${text.replaceAll(/\D/g, '')}-0000`;
    const write = (text: string): void => {
      const key = keyOf(text);
      const at = { began: Date.now() - 60_000, changed: Date.now() };
      drafts.set({ site: line.url, thread: THREAD, parent: '', text, name: 'Lan', key, ...at });
    };
    const record = (text: string) => own.get(keyOf(text));
    const settled = (text: string): boolean => record(text)?.state === 'published';
    /** Sends what is there and waits until it is known whether this try came through. */
    const tryOnce = async (outbox: Outbox, text: string): Promise<void> => {
      const tries = record(text)?.tries ?? 0;
      for (const draft of drafts.all()) outbox.take(draft);
      void outbox.work();
      for (let waits = 0; waits < 2000; waits++) {
        const now = record(text);
        if (now && now.tries > tries && now.state !== 'sending') return;
        await delay(2);
      }
      assert.fail(`${text} ${JSON.stringify(record(text))}`);
    };

    line.tearAfter(undefined);
    const first = 'Lần gửi 1000 đi trọn đường.';
    write(first);
    let outbox = page();
    await tryOnce(outbox, first);
    const whole = line.passed;
    assert.ok(whole > 500, 'a question and an answer have passed');

    let torn = 0;
    for (let turn = 0; turn < SENDS; turn++) {
      const text = `Lần gửi ${1001 + turn} đứt giữa đường.`;
      write(text);
      line.tearAfter(Math.floor((whole * turn) / SENDS));
      outbox = page();
      await tryOnce(outbox, text);
      if (!settled(text)) torn++;
      assert.ok(words().includes(text), 'the words are on the device after the cut');
      line.tearAfter(undefined);
      // Every other page dies with its network; the next page finds what was left.
      if (turn % 2) outbox = page();
      for (let tries = 0; tries < 10 && !settled(text); tries++) {
        assert.ok(words().includes(text));
        await tryOnce(outbox, text);
      }
      assert.ok(settled(text), `what broke at ${turn}/${SENDS} is published in the end`);
      assert.deepEqual(drafts.all(), []);
    }
    assert.ok(torn > SENDS * 0.9, `${torn} of ${SENDS} broke before their answer was read`);

    const answer = await fetch(`${program.url}/v1/comments?thread=${encodeURIComponent(THREAD)}&limit=1`);
    const { thread } = (await answer.json()) as { readonly thread: { readonly total: number } };
    assert.equal(thread.total, SENDS + 1, 'each came once');
    const ids = own.all().map(({ id }) => id);
    assert.equal(new Set(ids).size, SENDS + 1);
  });
});
