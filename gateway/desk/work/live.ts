import type { Counts, LiveComment } from '../../src/desk/api.js';
import type { Happening } from '../context.js';

export interface LiveListener {
  happened(happening: Happening): void;
  counted(counts: Counts): void;
  /** Whether the line is up. */
  isUp(isUp: boolean): void;
  signedOut(): void;
}

/** Milliseconds after which a line that was closed for good is asked for again. */
const AGAIN = 5000;

/** Hears what happens at the desk, and goes on where it was cut. @returns What ends it. */
export function live(address: string, listener: LiveListener): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  const open = (): void => {
    source = new EventSource(last ? `${address}?after=${encodeURIComponent(last)}` : address);
    const on = <Data>(name: string, act: (data: Data) => void): void =>
      source.addEventListener(name, (event: MessageEvent<string>) => {
        if (event.lastEventId) last = event.lastEventId;
        act(JSON.parse(event.data) as Data);
      });
    source.onopen = () => listener.isUp(true);
    source.onerror = () => {
      listener.isUp(false);
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN);
    };
    on<LiveComment>('comment', (comment) => listener.happened({ kind: 'comment', comment }));
    on<Counts>('counts', (counts) => listener.counted(counts));
    on('reset', () => listener.happened({ kind: 'reset' }));
    on('signed-out', () => {
      source.close();
      listener.signedOut();
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
