import { KEPT_FOR, type OwnComment, type WrittenDraft } from '../../model/own-comment.js';
import type { Shelf } from './shelf.js';

/** When it is. */
export type Clock = () => number;

/** The name of words among all that are to be sent, however often: 128 random bits. */
export const mintKey = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

interface Dated {
  readonly key: string;
  readonly changed: number;
}

/** Records of one kind on the shelf, each under its own key, so that two tabs write to the same one only if they mean it. */
export class Records<Value extends Dated> {
  constructor(
    readonly shelf: Shelf,
    private readonly start: string,
    private readonly now: Clock,
  ) {}

  get(key: string): Value | undefined {
    const record = read<Value>(this.shelf.get(this.start + key));
    return record && this.now() - record.changed < KEPT_FOR ? record : undefined;
  }

  /** @returns Whether it outlives the page. */
  set(record: Value): boolean {
    return this.shelf.set(this.start + record.key, JSON.stringify(record));
  }

  remove(key: string): void {
    this.shelf.remove(this.start + key);
  }

  /** All that have not expired, the oldest first; what has is taken off the shelf. */
  all(): readonly Value[] {
    const records: Value[] = [];
    for (const name of this.shelf.names(this.start)) {
      const record = this.get(name.slice(this.start.length));
      if (record) records.push(record);
      else this.shelf.remove(name);
    }
    return records.sort((one, other) => one.changed - other.changed);
  }
}

/** What stands there is ours, but pages and extensions write to the same storage. */
function read<Value extends Dated>(text: string | undefined): Value | undefined {
  try {
    const record = JSON.parse(text ?? '') as Value & { readonly text?: unknown };
    return typeof record.key === 'string' && typeof record.text === 'string' && record.changed > 0
      ? record
      : undefined;
  } catch {
    return undefined;
  }
}

const DRAFTS = 'tinbox.draft.';
const OWN = 'tinbox.own.';

export const draftRecords = (shelf: Shelf, now: Clock): Records<WrittenDraft> =>
  new Records(shelf, DRAFTS, now);

export const ownRecords = (shelf: Shelf, now: Clock): Records<OwnComment> => new Records(shelf, OWN, now);
