import { canonicalUrl } from '../../model/canonical-url.js';
import { instantMs } from '../../model/time-zone.js';
import { lines, time } from '../comment-fields.js';
import { foldText } from '../fold-text.js';
import { own } from '../shape.js';

/**
 * The newest comment of this reader that fits, as `GET /v1/reader` answers.
 * @param thread Its thread, in any spelling of the address.
 * @param fits Is given its text and when it was made, in milliseconds since 1970.
 */
export function readOwnId(
  body: unknown,
  thread: string,
  fits: (text: string, created: number) => boolean,
): string | undefined {
  const list = own(body, 'comments');
  const found = (Array.isArray(list) ? list : []).flatMap((each: unknown) => {
    const [id, created] = [foldText(own(each, 'id')), time(own(each, 'created'))];
    const isThere = canonicalUrl(foldText(own(each, 'thread'))) === canonicalUrl(thread);
    return id && created && isThere && fits(lines(own(each, 'text')), instantMs(created))
      ? [{ id, created }]
      : [];
  });
  return found.sort((a, b) => (a.created < b.created ? 1 : -1))[0]?.id;
}
