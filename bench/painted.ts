import { GROUP } from '../src/selection/row-groups.js';

/** A task of its own right after a frame: what was to be painted is painted. */
export const painted = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });
  });

/** Rows that stand in the list. */
export const rows = (host: Element): number =>
  [...(host.shadowRoot?.querySelector('[role="list"]')?.children ?? [])].reduce(
    (sum, group) => sum + group.childElementCount,
    0,
  );

/** It is asked at every frame and must weigh nothing: only the last group is counted. */
function holds(host: Element, count: number): boolean {
  const groups = host.shadowRoot?.querySelector('[role="list"]')?.children;
  const last = groups && groups[Math.ceil(count / GROUP) - 1];
  return !!last && last.childElementCount >= ((count - 1) % GROUP) + 1;
}

/** When a number of rows is painted. */
export async function untilPainted(host: Element, count: number): Promise<number> {
  let now = await painted();
  while (!holds(host, count)) now = await painted();
  return now;
}

/** Milliseconds in which what follows the drawing has surely come: what readers need only once the stories stand there. */
const AFTERWARDS = 400;

export const afterwards = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, AFTERWARDS));
