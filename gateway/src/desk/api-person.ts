/** One person's comments, by what is known. */
export interface Subject {
  /**
   * `comment`: all of the account or device that wrote it. `name`: everybody of this name, without regard to tones and case. `token`: a whole
   * `Tinbox-Token`, as its reader gives it. `address`: an IP address, while its hash is kept. `email`, `phone`: as it was left.
   */
  readonly by: 'comment' | 'name' | 'token' | 'address' | 'email' | 'phone';
  readonly value: string;
}

/** `POST /desk/api/person/find` with a `Subject` (administrators): who may be meant. */
export interface Found {
  readonly total: number;
  readonly groups: readonly FoundGroup[];
}

/** What one account or device wrote, or what came from a file. */
export interface FoundGroup {
  readonly kind: 'account' | 'device' | 'imported';
  /** Its newest comment: `{by: "comment", value: comment}` means this group. */
  readonly comment: string;
  readonly names: readonly string[];
  readonly comments: number;
  readonly first: string;
  readonly last: string;
  /** An address or number for answers is stored beside one of them. */
  readonly contact: boolean;
}

/** `POST /desk/api/person/export` with `PersonRequest` answers all that is held of them, as a JSON file. */
export interface PersonRequest {
  readonly on: readonly Subject[];
}

/**
 * `POST /desk/api/person/erase` answers `{erased}`. Comments become places without name and words. `comments` is the number that was
 * found: where it is another by now, nothing is erased (409 `count-differs`).
 */
export interface EraseRequest extends PersonRequest {
  readonly comments: number;
}
