import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { SITE } from '../../helpers/gateway.js';

export interface WxrOptions {
  readonly threads: number;
  readonly perThread: number;
}

const PEOPLE = ['Lan', 'Bình', 'Nguyễn Thị Hồng', 'Minh &amp; Anh', 'Đỗ Quốc Việt'];
const WORDS = 'Bài viết rất hay, đường mới làm xong mà đã hỏng thì ai chịu trách nhiệm đây các bác ơi'.split(
  ' ',
);

/** Comment `index` of thread `thread`, numbered over the whole file. */
const number = (thread: number, index: number, perThread: number): number => thread * perThread + index + 1;

/** What it replies to: some to one that comes later in the file, in chains of up to five. */
export const parentOf = (index: number, perThread: number): number | undefined => {
  if (index % 10 === 9 && index + 1 < perThread) return index + 1;
  return index % 10 > 0 && index % 10 < 5 ? index - 1 : undefined;
};

/** Statuses as WordPress says them: mostly approved. */
export const approved = (index: number): string =>
  index % 25 === 7 ? '0' : index % 40 === 11 ? 'spam' : index % 50 === 13 ? 'trash' : '1';

const comment = (thread: number, index: number, perThread: number): string => {
  const above = parentOf(index, perThread);
  const text = WORDS.slice(index % 7, 7 + (index % 11)).join(' ');
  const at = new Date(Date.UTC(2019, 0, 1) + (thread * 1000 + index) * 61_000).toISOString();
  const date = `${at.slice(0, 10)} ${at.slice(11, 19)}`;
  return `\t<wp:comment>
\t\t<wp:comment_id>${number(thread, index, perThread)}</wp:comment_id>
\t\t<wp:comment_author><![CDATA[${PEOPLE[index % PEOPLE.length]}]]></wp:comment_author>
\t\t<wp:comment_author_email><![CDATA[ban${index}@doc.example]]></wp:comment_author_email>
\t\t<wp:comment_author_IP><![CDATA[198.51.100.${index % 250}]]></wp:comment_author_IP>
\t\t<wp:comment_date><![CDATA[${date}]]></wp:comment_date>
\t\t<wp:comment_date_gmt><![CDATA[${date}]]></wp:comment_date_gmt>
\t\t<wp:comment_content><![CDATA[<strong>${index}</strong> ${text}\n\nđoạn hai]]></wp:comment_content>
\t\t<wp:comment_approved><![CDATA[${approved(index)}]]></wp:comment_approved>
\t\t<wp:comment_type><![CDATA[comment]]></wp:comment_type>
\t\t<wp:comment_parent>${above === undefined ? 0 : number(thread, above, perThread)}</wp:comment_parent>
\t\t<wp:comment_user_id>0</wp:comment_user_id>
\t</wp:comment>
`;
};

/** Writes what WordPress would export: so many articles with so many comments each. */
export async function writeWxr(file: string, { threads, perThread }: WxrOptions): Promise<void> {
  const out = createWriteStream(file);
  out.write(`<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Báo</title>
<link>${SITE}</link>
<wp:wxr_version>1.2</wp:wxr_version>
`);
  for (let thread = 0; thread < threads; thread++) {
    out.write(`<item>
\t<title><![CDATA[Tin số ${thread}]]></title>
\t<link>${SITE}/tin/${thread}.html</link>
\t<content:encoded><![CDATA[<p>Nội dung bài ${thread}</p>]]></content:encoded>
\t<wp:post_id>${thread + 1}</wp:post_id>
\t<wp:comment_status><![CDATA[open]]></wp:comment_status>
\t<wp:post_type><![CDATA[post]]></wp:post_type>
`);
    for (let index = 0; index < perThread; index++)
      if (!out.write(comment(thread, index, perThread))) await once(out, 'drain');
    out.write('</item>\n');
  }
  out.end('</channel>\n</rss>\n');
  await once(out, 'close');
}
