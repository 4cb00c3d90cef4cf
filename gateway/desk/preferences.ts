/** What a person has set for this browser. Where nothing can be kept, it holds for the visit. */
export interface Preferences {
  /** Undefined: as the system has it. */
  readonly scheme?: 'light' | 'dark' | undefined;
  /** Single keys act. */
  readonly keys: boolean;
  /** The language of the desk, where it is not that of the account. */
  readonly language?: 'vi' | 'en' | undefined;
}

const NAME = 'tinbox-desk';
let kept: Preferences = { keys: true };

export function preferences(): Preferences {
  try {
    const text = localStorage.getItem(NAME);
    if (text !== null) kept = { keys: true, ...(JSON.parse(text) as Partial<Preferences>) };
  } catch {
    // Storage is switched off, or was written by something else.
  }
  return kept;
}

export function prefer(changes: Partial<Preferences>): Preferences {
  kept = { ...preferences(), ...changes };
  try {
    localStorage.setItem(NAME, JSON.stringify(kept));
  } catch {
    // It holds for the visit.
  }
  return kept;
}

/** Shows the ground that is preferred: `color-scheme` decides all colours. */
export function showScheme(root: HTMLElement, { scheme }: Preferences): void {
  if (scheme) root.dataset['scheme'] = scheme;
  else delete root.dataset['scheme'];
}
