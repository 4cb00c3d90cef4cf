/** Where times are searched. */
export interface Searched {
  querySelectorAll(selector: 'time[data-full]'): { forEach(act: (time: Element) => void): void };
}

const worded = new WeakSet<Element>();

/**
 * Words the times below a root as the clock says them now. Text is changed in place, in boxes as wide as the full form, so
 * nothing is drawn again and nothing moves.
 * @param wording Of a time in RFC 3339; undefined where the full form says it best.
 */
export function wordTimes(root: Searched, wording: (iso: string) => string | undefined): void {
  root.querySelectorAll('time[data-full]').forEach((time) => {
    const near = wording(time.getAttribute('datetime') ?? '');
    // Drawn in full, and full it stays: nearly all times of a long list.
    if (near === undefined && !worded.delete(time)) return;
    if (near !== undefined) worded.add(time);
    const words = near ?? time.getAttribute('data-full') ?? '';
    const text = [...time.childNodes].find((node) => node instanceof Text && node.data);
    if (text instanceof Text && text.data !== words) text.data = words;
  });
}
