import type { Shelf } from './shelf.js';

/** Milliseconds after which a tab that says no more counts as gone. */
const LEASE = 30_000;
const PAUSE = 300;

const pause = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms));

/**
 * Does something while no other tab does: by the browser's locks where there are some (not on pages without https), else by
 * a lease on the shelf that is renewed as long as it takes.
 */
export async function oneAtATime(shelf: Shelf, name: string, act: () => Promise<void>): Promise<void> {
  const locks = navigator.locks as LockManager | undefined;
  if (locks) return void (await locks.request(name, act));
  const lease = `tinbox.lease.${name}`;
  const tab = `${Math.random()}`;
  const take = (): void => void shelf.set(lease, `${Date.now() + LEASE} ${tab}`);
  const holder = (): string | undefined => {
    const [until, who] = (shelf.get(lease) ?? '').split(' ');
    return Number(until) > Date.now() ? who : undefined;
  };
  do {
    while (holder() && holder() !== tab) await pause(PAUSE);
    take();
    // Two may have found it free in one moment: the later stands.
    await pause(50 + Math.random() * 50);
  } while (holder() !== tab);
  const renewal = setInterval(take, LEASE / 3);
  try {
    await act();
  } finally {
    clearInterval(renewal);
    if (holder() === tab) shelf.remove(lease);
  }
}
