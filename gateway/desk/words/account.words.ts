/** Words of the page of one's own account. */
export interface AccountWords {
  readonly title: string;
  readonly name: string;
  readonly language: string;
  readonly languages: Readonly<Record<'vi' | 'en', string>>;
  readonly look: string;
  readonly looks: Readonly<Record<'system' | 'light' | 'dark', string>>;
  readonly lookHint: string;
  readonly keys: string;
  readonly password: string;
  readonly present: string;
  readonly fresh: string;
  readonly freshHint: string;
  readonly change: string;
  readonly changed: string;
  readonly sessions: string;
  readonly browser: string;
  readonly since: string;
  readonly seen: string;
  readonly acts: string;
  readonly here: string;
  readonly end: string;
  readonly signOut: string;
  readonly everywhere: string;
}
