import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { DraftHand } from '../../../src/controllers/writing/draft-hand.js';
import { draftRecords, ownRecords } from '../../../src/controllers/writing/records.js';
import { queued } from '../../../src/controllers/writing/own-steps.js';
import { Shelf } from '../../../src/controllers/writing/shelf.js';
import { storage } from './device.js';

function browser() {
  const kept = storage();
  let at = 1_800_000_000_000;
  const now = (): number => ++at;
  const open = (parent = '', thread = 'bai-1') => {
    const shelf = new Shelf(() => kept);
    const [drafts, own] = [draftRecords(shelf, now), ownRecords(shelf, now)];
    const place = { site: 'https://bl.example', thread, parent };
    return Object.assign(new DraftHand(drafts, own, place, now), { records: { drafts, own } });
  };
  const texts = (): string[] =>
    [...kept.texts.values()].map((text) => (JSON.parse(text) as { text: string }).text);
  return { kept, open, texts, later: (ms: number) => void (at += ms) };
}

const words = (text: string) => ({ text, name: 'Lan' });

describe('a draft', () => {
  test('is there again after the tab was closed, at its own place only', () => {
    const { open } = browser();
    open().write(words('Cầu xong rồi'));
    open('7').write(words('Trả lời chị'));
    assert.equal(open().words.text, 'Cầu xong rồi');
    assert.equal(open().words.name, 'Lan');
    assert.equal(open('7').words.text, 'Trả lời chị');
    assert.equal(open('8').words.text, '');
    assert.equal(open('', 'bai-2').words.text, '');
  });

  test('keeps its key from the first letter on, and another one begins when all was erased', () => {
    const { open } = browser();
    const hand = open();
    hand.write(words('C'));
    const { key } = hand.draft!;
    hand.write(words('Cầu'));
    assert.equal(open().draft?.key, key);
    hand.write(words('  '));
    assert.equal(open().draft, undefined);
    hand.write(words('Đò'));
    assert.notEqual(hand.draft?.key, key);
  });

  test('goes on in another tab, and the first follows', () => {
    const { open, texts } = browser();
    const first = open();
    first.write(words('Cầu'));
    const second = open();
    second.write(words('Cầu xong rồi'));
    assert.equal(first.look(), 'words');
    assert.equal(first.words.text, 'Cầu xong rồi');
    assert.deepEqual(texts(), ['Cầu xong rồi']);
  });

  test('that two tabs have changed becomes two, and each offers the other', () => {
    const { open, texts } = browser();
    const first = open();
    first.write(words('Cầu'));
    const second = open();
    second.write(words('Đò'));
    first.write(words('Cầu đẹp'));
    assert.deepEqual(new Set(texts()), new Set(['Đò', 'Cầu đẹp']));
    assert.deepEqual(
      first.others.map(({ text }) => text),
      ['Đò'],
    );
    first.swap(first.others[0]!.key);
    assert.equal(first.words.text, 'Đò');
    assert.equal(first.others[0]?.text, 'Cầu đẹp');
  });

  test('is taken off the device on request, and comes back if the reader wants it back', () => {
    const { open, texts } = browser();
    const hand = open();
    hand.write(words('Cầu'));
    const before = hand.forget();
    assert.deepEqual(texts(), []);
    hand.write(before);
    assert.deepEqual(texts(), ['Cầu']);
  });

  test('that another tab has sent is gone here too; what was written here since stays', () => {
    for (const [text, stays] of [
      ['Cầu', ''],
      ['Đò', 'Đò'],
    ] as const) {
      const { open } = browser();
      const first = open();
      first.write(words('Cầu'));
      const second = open();
      if (text !== 'Cầu') second.write(words(text));
      const { own, drafts } = first.records;
      const sent = queued(first.draft!, 5);
      own.set({ ...sent, changed: first.draft!.changed });
      drafts.remove(sent.key);
      second.look();
      assert.equal(second.words.text, stays);
      second.write(words(`${text} mới`));
      assert.notEqual(second.draft?.key, sent.key);
    }
  });

  test('is held for as long as the page lives where nothing can be kept, and says so', () => {
    const blocked = new Shelf(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    const now = (): number => 1_800_000_000_000;
    const [drafts, own] = [draftRecords(blocked, now), ownRecords(blocked, now)];
    const hand = new DraftHand(drafts, own, { site: 's', thread: 't', parent: '' }, now);
    hand.write(words('Cầu'));
    assert.equal(hand.kept, false);
    assert.equal(hand.words.text, 'Cầu');
    assert.equal(new DraftHand(drafts, own, { site: 's', thread: 't', parent: '' }, now).words.text, 'Cầu');
  });

  test('on the shelf that is no draft of ours is no draft', () => {
    const { kept, open } = browser();
    for (const text of ['', '{', 'null', '[]', '7', '{"key":"x","text":7,"changed":1}', '{"key":"x"}'])
      kept.setItem('tinbox.draft.x', text);
    assert.equal(open().words.text, '');
  });
});

describe('three tabs on one place, written in at random', () => {
  const act = fc.record({
    tab: fc.nat(2),
    kind: fc.constantFrom('write', 'write', 'write', 'erase', 'look', 'swap', 'reopen', 'forget'),
    text: fc.constantFrom('Cầu', 'Cầu đẹp', 'Đò', 'Bến', 'Đường'),
  });

  test('a word leaves the device only by the tab that shows it', () =>
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const { open, texts } = browser();
        const tabs = [open(), open(), open()];
        let number = 0;
        for (const { tab, kind, text } of acts) {
          const hand = tabs[tab]!;
          const shown = hand.words.text;
          const before = texts();
          if (kind === 'write') hand.write(words(`${text} ${number++}`));
          else if (kind === 'erase') hand.write(words(''));
          else if (kind === 'look') hand.look();
          else if (kind === 'swap') {
            const [other] = hand.others;
            if (other) hand.swap(other.key);
          } else if (kind === 'forget') hand.forget();
          else tabs[tab] = open();
          const after = new Set(texts());
          for (const gone of before.filter((each) => !after.has(each)))
            assert.equal(gone, shown, `${kind} lost "${gone}"`);
          if (kind === 'write') assert.ok(after.has(hand.words.text));
        }
        for (const hand of tabs) {
          hand.look();
          if (hand.words.text) assert.ok(texts().includes(hand.words.text));
        }
      }),
      { numRuns: 500 },
    ));
});
