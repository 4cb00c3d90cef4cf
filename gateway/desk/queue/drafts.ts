/** Forms beside a comment. */
export type FormName = 'refuse' | 'edit' | 'pick' | 'reply' | 'answer' | 'ban';

const nameOf = (form: FormName, item: string): string => `tinbox-desk-draft-${form}-${item}`;
const kept = new Map<string, string>();

/** What somebody has begun to write: kept until it is done, also over a change of the page. */
export function draftOf(form: FormName, item: string): string | undefined {
  const name = nameOf(form, item);
  try {
    return kept.get(name) ?? sessionStorage.getItem(name) ?? undefined;
  } catch {
    return kept.get(name);
  }
}

export function keepDraft(form: FormName, item: string, text: string): void {
  const name = nameOf(form, item);
  kept.set(name, text);
  try {
    sessionStorage.setItem(name, text);
  } catch {
    // It lasts as long as the page.
  }
}

export function dropDrafts(item: string): void {
  for (const form of ['refuse', 'edit', 'pick', 'reply', 'answer'] as const) {
    kept.delete(nameOf(form, item));
    try {
      sessionStorage.removeItem(nameOf(form, item));
    } catch {
      // Nothing was kept there.
    }
  }
}
