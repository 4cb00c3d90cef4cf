import type { ActAnswer, ActRequest, Conflict, Item } from '../../src/desk/api.js';
import type { Ask } from '../ask.js';
import { seenOf } from './seen.js';

/** Milliseconds after which who has a comment open is said to read it: who goes through a list does not stop at each. */
const READING = 2500;
/** Milliseconds after which a claim is made again. */
const RENEWED = 120_000;

/** Tells the others which comment is being read, and which are put aside for later. */
export class Claims {
  #reading: Item | undefined;
  #claimed: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #renewal = setInterval(() => this.#renew(), RENEWED);
  /** Claims that are on their way, by id: whether they are over before they arrive. */
  readonly #sent = new Map<string, boolean>();
  /** Put aside, by id. */
  readonly kept = new Map<string, Item>();

  constructor(
    private readonly ask: Ask,
    private readonly refused: (id: string, conflict: Conflict) => void,
  ) {}

  /** Somebody reads a comment, or none. */
  read(item: Item | undefined): void {
    if (item?.id === this.#reading?.id) return;
    clearTimeout(this.#timer);
    this.#release();
    this.#reading = item;
    if (item && !item.claim) this.#timer = setTimeout(() => this.begin(), READING);
  }

  /** Somebody writes about the comment that is read: the others are told at once. */
  begin(): void {
    const item = this.#reading;
    if (!item || this.#claimed === item.id) return;
    clearTimeout(this.#timer);
    this.#claimed = item.id;
    void this.#send('claim', item);
  }

  /** It was decided: its claim went with that. */
  decided(id: string): void {
    this.kept.delete(id);
    if (this.#sent.has(id)) this.#sent.set(id, true);
    if (this.#claimed === id) this.#claimed = undefined;
  }

  keep(item: Item): void {
    this.kept.set(item.id, item);
    void this.#send('claim', item);
  }

  letGo(item: Item): void {
    this.kept.delete(item.id);
    void this.#send('release', item);
  }

  stop(): void {
    clearInterval(this.#renewal);
    this.read(undefined);
  }

  #release(): void {
    const item = this.#reading;
    if (item && this.#claimed === item.id && !this.kept.has(item.id)) void this.#send('release', item);
    this.#claimed = undefined;
  }

  #renew(): void {
    for (const item of this.kept.values()) void this.#send('claim', item);
    if (this.#reading && this.#claimed === this.#reading.id) void this.#send('claim', this.#reading);
  }

  async #send(act: 'claim' | 'release', item: Item): Promise<void> {
    const body: ActRequest = { act, on: [seenOf(item)] };
    if (act === 'claim') this.#sent.set(item.id, false);
    const answer = await this.ask<ActAnswer>('/acts', { method: 'POST', body, key: crypto.randomUUID() });
    const isOver = act === 'claim' && this.#sent.get(item.id) === true;
    if (act === 'claim') this.#sent.delete(item.id);
    if (isOver) return this.#send('release', item);
    const result = answer.ok ? answer.value.results[0] : undefined;
    if (result && !result.ok && 'conflict' in result) this.refused(item.id, result.conflict);
  }
}
