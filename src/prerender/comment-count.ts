import { commentCountStyles } from '../components/comment-count/comment-count.styles.js';
import { commentCountTemplate, countText } from '../components/comment-count/comment-count.template.js';
import { safeUrl } from '../feeds/safe-url.js';
import { element, text } from '../feeds/write-html.js';
import { commentCountWords } from '../locales/comment-count.words.js';
import { render } from './html.js';
import type { Named } from './page-feeds.js';
import { spokenIn } from './spoken.js';
import { sheets, type Setting, type Widget } from './widget.js';

const styles = sheets(commentCountStyles);

/** Which thread of which comment system; undefined where none is named or none can be read here. */
export function threadOf({
  attributes,
  base,
  link,
  page,
}: Named): { src: string; thread: string } | undefined {
  const { src = '', format = '', thread = '' } = attributes;
  const url = src ? safeUrl(src, base, 'feed') : undefined;
  if (!url || !/^(|tinbox|gateway)$/.test(format)) return undefined;
  // A link to a place of the page is one to its own story.
  const isElsewhere = link !== undefined && !link.startsWith('#');
  const around = isElsewhere ? safeUrl(link, base, 'link')?.replace(/#.*/, '') : undefined;
  return { src: url, thread: (thread || around || page).normalize() };
}

const failureOf = ({ attributes }: Setting): ReturnType<Widget['draw']> => {
  const { src = '', format = '' } = attributes;
  const isOther = format && !/^(tinbox|gateway)$/.test(format);
  return Promise.resolve({
    kind: 'feed',
    failure: isOther ? { kind: 'format', format } : { kind: 'url', url: src },
  });
};

/** `<tin-comment-count>` without a browser: all counts of a page by one question. */
export const commentCount: Widget = {
  hasLinks: false,
  attributes: ['src', 'format', 'thread', 'zero'],
  begin(named, feeds) {
    const found = threadOf(named);
    if (found) feeds.counts.add(found.src, found.thread);
  },
  async draw(setting, feeds) {
    const named = threadOf(setting);
    if (!named) return failureOf(setting);
    const read = await feeds.counts.read(named.src, named.thread);
    if (!read.ok) return { kind: 'feed', failure: read.failure };
    const { total } = read.value;
    if (!total && setting.attributes['zero'] === undefined) return { kind: 'empty' };
    const spoken = await spokenIn(commentCountWords, setting.language);
    return {
      freshness: read.value,
      light: element(
        'data',
        { class: 'p-comments', value: `${total}`, lang: spoken.foreign },
        text(countText(total, spoken)),
      ),
      shadow: render(commentCountTemplate(total, spoken)),
      styles,
    };
  },
};
