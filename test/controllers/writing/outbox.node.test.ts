import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { OwnComment, WrittenDraft } from '../../../src/model/own-comment.js';
import { Device, quiet, Server, settle, type Fate, type Tab } from './device.js';

const DAY = 86_400_000;

const draft = (device: Device, key: string, text = `Chữ của ${key}`): WrittenDraft => ({
  site: 'https://bl.example',
  thread: 'bai-1',
  parent: '',
  text,
  name: 'Lan',
  key,
  began: device.now,
  changed: device.now,
});

const give = (tab: Tab, written: WrittenDraft): OwnComment => {
  tab.ground.drafts.set(written);
  return tab.outbox.take(written);
};

const kept = (tab: Tab): string[] =>
  [...tab.ground.own.all(), ...tab.ground.drafts.all()].map(({ text }) => text);

describe('what a reader gives to be sent', () => {
  test('is sent once by a double click', async () => {
    const device = new Device(new Server(true));
    const tab = device.open();
    const written = draft(device, 'k');
    give(tab, written);
    tab.outbox.take(written);
    await quiet(device, [tab]);
    tab.outbox.take(written);
    await quiet(device, [tab]);
    assert.equal(device.server.comments.length, 1);
    assert.equal(tab.ground.own.get('k')?.state, 'published');
    assert.equal(tab.ground.drafts.all().length, 0);
  });

  test('waits while there is no network, over a closed tab, and goes in order when it is back', async () => {
    const device = new Device(new Server(true));
    device.isOnline = false;
    const before = device.open();
    give(before, draft(device, 'b', 'trước'));
    device.now += 1000;
    give(before, draft(device, 'a', 'sau'));
    await quiet(device, []);
    assert.equal(device.server.comments.length, 0);
    device.isOnline = true;
    const after = device.open();
    void after.outbox.work();
    await quiet(device, [after]);
    assert.deepEqual(
      device.server.comments.map(({ text }) => text),
      ['trước', 'sau'],
    );
  });

  test('is composed before it leaves, and what it says does not change from try to try', async () => {
    const device = new Device(new Server(true));
    const tab = device.open();
    device.server.fates = ['lost', 'answer-lost'];
    give(tab, draft(device, 'k', ' Tiếng Việt '.normalize('NFD')));
    await quiet(device, [tab]);
    assert.deepEqual(
      device.server.comments.map(({ text }) => text),
      ['Tiếng Việt'.normalize('NFC')],
    );
  });

  test('without keys: an answer that got lost is looked for, and found', async () => {
    const device = new Device(new Server(false));
    const tab = device.open();
    device.server.fates = ['answer-lost'];
    give(tab, draft(device, 'k'));
    await quiet(device, [tab]);
    assert.equal(device.server.comments.length, 1);
    assert.equal(tab.ground.own.get('k')?.state, 'published');
  });

  test('without keys: what is not found is never sent again before the reader says so', async () => {
    const device = new Device(new Server(false, 'pending'));
    const tab = device.open();
    device.server.fates = ['answer-lost'];
    give(tab, draft(device, 'k'));
    await quiet(device, [tab]);
    const again = device.open();
    for (let round = 0; round < 5; round++) {
      device.now += DAY / 2;
      await again.outbox.work();
    }
    assert.equal(device.server.comments.length, 1);
    assert.equal(again.ground.own.get('k')?.state, 'unclear');
    again.outbox.sendAgain('k');
    await quiet(device, [again]);
    assert.equal(device.server.comments.length, 2);
    assert.equal(again.ground.own.get('k')?.state, 'pending');
  });

  test('with keys: a key that the back end may have forgotten is no key', async () => {
    const device = new Device(new Server(true, 'pending'));
    const tab = device.open();
    device.server.fates = ['crash-after'];
    give(tab, draft(device, 'k'));
    await settle();
    device.now += 2 * DAY;
    const again = device.open();
    void again.outbox.work();
    await quiet(device, [again]);
    assert.equal(again.ground.own.get('k')?.state, 'unclear');
  });

  test('as a duplicate after a lost answer it has been taken; as a duplicate at once it is refused', async () => {
    const { answered, departed, lost, queued } =
      await import('../../../src/controllers/writing/own-steps.js');
    const device = new Device(new Server(true));
    const sent = departed(queued(draft(device, 'k'), device.now), device.now);
    const refusal = { kind: 'refused', problem: { name: 'duplicate', detail: 'Đã gửi rồi.' } } as const;
    const how = { now: device.now, keyed: true, random: 0 };
    assert.equal(answered(sent, refusal, how)?.state, 'refused');
    assert.equal(answered(lost(sent, device.now, true, 0), refusal, how)?.state, 'pending');
  });

  test('waits for an editor, and is told of when it appears, or is refused with the reason', async () => {
    for (const [status, state] of [
      ['published', 'published'],
      ['rejected', 'refused'],
      ['pending', 'pending'],
    ] as const) {
      const device = new Device(new Server(true, 'pending'));
      const tab = device.open();
      give(tab, draft(device, 'k'));
      await quiet(device, [tab]);
      const reloaded = device.open();
      assert.equal(reloaded.ground.own.all()[0]?.text, 'Chữ của k');
      device.server.comments[0]!.status = status;
      await reloaded.outbox.ask();
      assert.equal(reloaded.ground.own.get('k')?.state, state);
    }
    const gone = new Device(new Server(true, 'pending'));
    const tab = gone.open();
    give(tab, draft(gone, 'k'));
    await quiet(gone, [tab]);
    gone.server.comments[0]!.status = 'deleted';
    await tab.outbox.ask();
    assert.equal(tab.ground.own.get('k'), undefined);
  });

  test('expires after seven days, and not before', async () => {
    const device = new Device(new Server(true, 'pending'));
    const tab = device.open();
    give(tab, draft(device, 'k'));
    await quiet(device, [tab]);
    device.now += 7 * DAY - 60_000;
    assert.equal(kept(device.open()).length, 1);
    device.now += 120_000;
    assert.equal(kept(device.open()).length, 0);
    assert.equal(device.storage.texts.size, 0);
  });

  test('is held in memory where storage is full, and the draft on the shelf goes only when it was taken', async () => {
    const device = new Device(new Server(true));
    const tab = device.open();
    const written = draft(device, 'k');
    tab.ground.drafts.set(written);
    device.storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    device.server.fates = ['lost', 'lost'];
    tab.outbox.take(written);
    await settle();
    assert.ok(device.storage.texts.has('tinbox.draft.k'));
    await quiet(device, [tab]);
    assert.equal(device.server.comments.length, 1);
    assert.ok(!device.storage.texts.has('tinbox.draft.k'));
  });
});

type Act =
  | { readonly kind: 'give'; readonly tab: number; readonly again: boolean }
  | { readonly kind: 'fates'; readonly fates: readonly Fate[] }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'crash'; readonly tab: number }
  | { readonly kind: 'network'; readonly isOnline: boolean }
  | { readonly kind: 'consent' };

const fate = fc.constantFrom<Fate>('taken', 'answer-lost', 'lost', 'later', 'crash-before', 'crash-after');
const act = fc.oneof<fc.Arbitrary<Act>[]>(
  fc.record({ kind: fc.constant('give' as const), tab: fc.nat(1), again: fc.boolean() }),
  fc.record({ kind: fc.constant('fates' as const), fates: fc.array(fate, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('pass' as const), ms: fc.nat(400_000) }),
  fc.record({ kind: fc.constant('crash' as const), tab: fc.nat(1) }),
  fc.record({ kind: fc.constant('network' as const), isOnline: fc.boolean() }),
  fc.constant({ kind: 'consent' as const }),
);

/** Two tabs of one reader, a network that does what it likes, tabs that die at every step. */
async function live(acts: readonly Act[], keyed: boolean, pending: boolean): Promise<void> {
  const device = new Device(new Server(keyed, pending ? 'pending' : 'published'));
  const tabs = [device.open(), device.open()];
  const given: WrittenDraft[] = [];
  const consents = new Map<string, number>();
  const revive = (): void =>
    tabs.forEach((tab, place) => {
      if (!tab.isGone) return;
      tabs[place] = device.open();
      void tabs[place].outbox.work();
    });
  const noWordLost = (): void => {
    const there = new Set([...kept(tabs[0]!), ...device.server.comments.map(({ text }) => text)]);
    for (const { text } of given) assert.ok(there.has(text), `"${text}" is lost`);
  };
  for (const each of acts) {
    if (each.kind === 'give') {
      const last = each.again ? given[given.length - 1] : undefined;
      const written = last ?? draft(device, `k${given.length}`);
      if (!last) given.push(written);
      if (last) tabs[each.tab]!.outbox.take(written);
      else give(tabs[each.tab]!, written);
    } else if (each.kind === 'fates') device.server.fates = [...each.fates];
    else if (each.kind === 'crash') {
      tabs[each.tab]!.isGone = true;
      device.leave(tabs[each.tab]!);
    } else if (each.kind === 'network') device.isOnline = each.isOnline;
    else if (each.kind === 'consent') {
      const asked = tabs[0]!.ground.own.all().find(({ state }) => state === 'unclear');
      if (asked) {
        consents.set(asked.key, (consents.get(asked.key) ?? 0) + 1);
        tabs[0]!.outbox.sendAgain(asked.key);
      }
    } else device.now += each.ms;
    await settle();
    noWordLost();
    revive();
  }
  device.server.fates = [];
  device.isOnline = true;
  for (const tab of tabs) void tab.outbox.work();
  await quiet(device, tabs);
  noWordLost();
  for (const { key, text } of given) {
    const count = device.server.comments.filter((each) => each.text === text).length;
    const state = tabs[0]!.ground.own.get(key)?.state;
    if (keyed) assert.deepEqual([count, state], [1, pending ? 'pending' : 'published']);
    else {
      assert.ok(count <= 1 + (consents.get(key) ?? 0), `${count} of ${key}`);
      assert.ok(state === 'unclear' || count >= 1);
    }
  }
}

describe('over crashes, lost answers and two tabs', () => {
  for (const pending of [false, true]) {
    const what = pending ? 'pre-moderated' : 'open';
    test(`a ${what} back end with keys has every comment exactly once, and no word is lost`, () =>
      fc.assert(
        fc.asyncProperty(fc.array(act, { maxLength: 14 }), (acts) => live(acts, true, pending)),
        { numRuns: 200 },
      ));
    test(`a ${what} back end without keys has none twice but by the reader's word, and no word is lost`, () =>
      fc.assert(
        fc.asyncProperty(fc.array(act, { maxLength: 14 }), (acts) => live(acts, false, pending)),
        { numRuns: 200 },
      ));
  }
});
