/**
 * What the feed doctor has to say of a feed beside its figures. These names are a contract: docs/contracts/feed.md.
 *
 * - `no-stories`: none of the items is fit to show.
 * - `items-dropped`, `dates-guessed`, `dates-dropped`, `titles-cut`, `images-upgraded`: as in the diagnosis.
 * - `no-cors`: pages of other origins may not read it.
 * - `mixed-content`: a page over https may not ask it.
 * - `too-large`: more than an element reads.
 * - `wrong-type`: its `Content-Type` says another thing than it is.
 * - `not-cached`: it says nothing of how long it is fresh.
 */
export type NoteKind =
  | 'no-stories'
  | 'items-dropped'
  | 'dates-guessed'
  | 'dates-dropped'
  | 'titles-cut'
  | 'images-upgraded'
  | 'no-cors'
  | 'mixed-content'
  | 'too-large'
  | 'wrong-type'
  | 'not-cached';
