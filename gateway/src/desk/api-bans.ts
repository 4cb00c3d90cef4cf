/** One ban. `GET /desk/api/bans?active=1&q=&cursor=&limit=` answers `{bans, next}`, newest first. */
export interface BanLine {
  readonly id: string;
  /** `reader`: the account, else the device. `address`: the network, by its keyed hash. */
  readonly kind: 'name' | 'reader' | 'address';
  /** The name that the writer had. */
  readonly label: string;
  /** A host; absent: on all sites. */
  readonly site?: string;
  readonly note?: string;
  /** The comment that it was made from. */
  readonly comment?: string;
  readonly by: string;
  readonly created: string;
  /** Absent: until it is lifted. */
  readonly until?: string;
  readonly lifted?: { readonly at: string; readonly by: string };
  /** Still in force. */
  readonly active: boolean;
}

/**
 * `POST /desk/api/bans` answers 201 `{ban}`; one that is in force already gets the new end. `DELETE /desk/api/bans/ID` lifts it and
 * answers `{ban}`.
 */
export type NewBan = {
  /** From 1 to 8760; null: until it is lifted, which takes an editor. */
  readonly hours: number | null;
  /** For the newsroom. */
  readonly note?: string;
  /** On all sites, rather than on that of the comment. */
  readonly everywhere?: boolean;
} & (
  | { readonly kind: BanLine['kind']; readonly comment: string }
  /** @property site A host; absent: all sites. */
  | { readonly kind: 'name'; readonly name: string; readonly site?: string }
);
