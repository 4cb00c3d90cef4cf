/** The copy that is made before tables change: its file, or why there is none. */
export type Copied =
  | { readonly file: string }
  /** PostgreSQL's program is not installed, or it said something else than done. */
  | { readonly why: 'absent' | 'failed'; readonly said: string };
