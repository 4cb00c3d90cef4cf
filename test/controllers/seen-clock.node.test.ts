import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { SeenClock } from '../../src/controllers/seen-clock.js';

/** A world whose time passes when a test says so. */
class World {
  time = 0;
  here = true;
  readonly #timers = new Map<object, { at: number; act: () => void }>();

  now = (): number => this.time;
  attended = (): boolean => this.here;
  later = (act: () => void, ms: number): (() => void) => {
    const timer = {};
    this.#timers.set(timer, { at: this.time + ms, act });
    return () => this.#timers.delete(timer);
  };

  get timers(): number {
    return this.#timers.size;
  }

  pass(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const [next] = [...this.#timers].sort(([, a], [, b]) => a.at - b.at);
      if (!next || next[1].at > end) break;
      this.#timers.delete(next[0]);
      this.time = next[1].at;
      next[1].act();
    }
    this.time = end;
  }
}

describe('The clock of what readers see', () => {
  let world: World;
  let clock: SeenClock<string>;
  let told: string[];
  let inView: Set<string>;

  beforeEach(() => {
    world = new World();
    told = [];
    inView = new Set();
    clock = new SeenClock(
      world,
      (card) => clock.report(card, inView.has(card)),
      (card) => told.push(`${card} at ${world.time}`),
    );
  });

  const enters = (card: string): void => {
    inView.add(card);
    clock.report(card, true);
  };
  const leaves = (card: string): void => {
    inView.delete(card);
    clock.report(card, false);
  };
  const reader = (here: boolean): void => {
    world.here = here;
    clock.attend();
  };

  it('tells of a card after one second, and not before', () => {
    enters('a');
    world.pass(999);
    assert.deepEqual(told, []);
    world.pass(1);
    assert.deepEqual(told, ['a at 1000']);
  });

  it('counts every card by itself', () => {
    enters('a');
    world.pass(350);
    enters('b');
    world.pass(2000);
    assert.deepEqual(told, ['a at 1000', 'b at 1350']);
  });

  it('does not tell of a card that flew past', () => {
    enters('a');
    world.pass(990);
    leaves('a');
    world.pass(5000);
    assert.deepEqual(told, []);
  });

  it('does not add up what was not continuous', () => {
    enters('a');
    world.pass(600);
    leaves('a');
    enters('a');
    world.pass(600);
    assert.deepEqual(told, []);
    world.pass(400);
    assert.deepEqual(told, ['a at 1600']);
  });

  it('takes a report in between for no new beginning', () => {
    enters('a');
    world.pass(600);
    enters('a');
    world.pass(400);
    assert.deepEqual(told, ['a at 1000']);
  });

  it('asks where a card is before it tells of it, for a busy page reports late', () => {
    enters('a');
    inView.delete('a');
    world.pass(5000);
    assert.deepEqual(told, []);
  });

  it('stands still while the reader is elsewhere, and begins anew when they come back', () => {
    enters('a');
    world.pass(700);
    reader(false);
    assert.equal(clock.ms('a'), 0);
    world.pass(60_000);
    reader(true);
    world.pass(999);
    assert.deepEqual(told, []);
    world.pass(1);
    assert.deepEqual(told, ['a at 61700']);
  });

  it('notices within a tenth of a second that the reader is gone, where no event says so', () => {
    enters('a');
    world.pass(500);
    world.here = false;
    world.pass(150);
    world.here = true;
    clock.attend();
    world.pass(999);
    assert.deepEqual(told, []);
  });

  it('is not thrown by the focus moving inside the page', () => {
    enters('a');
    world.pass(700);
    reader(true);
    world.pass(300);
    assert.deepEqual(told, ['a at 1000']);
  });

  it('has one timer while something counts, and none else', () => {
    assert.equal(world.timers, 0);
    enters('a');
    enters('b');
    assert.equal(world.timers, 1);
    reader(false);
    assert.equal(world.timers, 0);
    reader(true);
    assert.equal(world.timers, 1);
    world.pass(1000);
    assert.equal(world.timers, 0);
    enters('c');
    clock.forget('c');
    assert.equal(world.timers, 0);
  });
});
