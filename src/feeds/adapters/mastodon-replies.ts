import type { Unplaced } from '../comments/placed.js';
import { link, optional, tag, time, whole } from '../comment-fields.js';
import { isRecord } from '../fields.js';
import { foldText } from '../fold-text.js';
import type { MarkupParser } from '../markup.js';
import { richText, wordsOf } from '../rich-text.js';
import { safeUrl } from '../safe-url.js';
import { own } from '../shape.js';
import type { RichElement } from '../../model/rich-text.js';

/**
 * One reply on Mastodon, or on a server that speaks its language.
 * Source: https://docs.joinmastodon.org/entities/Status/.
 * @param post The post that is replied to: a reply to it has no parent.
 */
export function mastodonReply(value: unknown, post: string, parse: MarkupParser): Unplaced | undefined {
  const id = foldText(own(value, 'id'));
  const created = time(own(value, 'created_at'));
  const visibility = own(value, 'visibility') ?? 'public';
  if (!id || !created || (visibility !== 'public' && visibility !== 'unlisted')) return undefined;
  const account = own(value, 'account');
  const name = foldText(own(account, 'display_name')) || foldText(own(account, 'acct'));
  const url = link(own(value, 'url')) ?? link(own(value, 'uri'));
  const blocks = blocksOf(value, url, parse);
  const words = wordsOf(blocks);
  if (!words.text || !name) return undefined;
  const parent = foldText(own(value, 'in_reply_to_id'));
  const edited = time(own(value, 'edited_at'));
  const avatar = safeUrl(own(account, 'avatar_static') ?? own(account, 'avatar'), '', 'image');
  return {
    id,
    ...(parent && parent !== post && { parent }),
    author: { name, ...optional('url', link(own(account, 'url'))), ...optional('avatar', avatar) },
    ...words,
    status: 'published',
    created,
    ...(edited && { edited, editedBy: 'author' as const }),
    revision: 1,
    score: whole(own(value, 'favourites_count')) ?? 0,
    ...optional('language', tag(own(value, 'language'))),
    ...optional('url', url),
  };
}

/** The words and what is attached. Behind a warning stands the warning, with the way to the rest. */
function blocksOf(value: unknown, url: string | undefined, parse: MarkupParser): RichElement[] {
  const warning = foldText(own(value, 'spoiler_text'));
  const isSensitive = own(value, 'sensitive') === true;
  if (warning) return [paragraph(warning, ' · ', url, 'Mastodon')];
  const html = own(value, 'content');
  const words = typeof html === 'string' ? richText(html, parse) : [];
  const attached = own(value, 'media_attachments');
  const media = (Array.isArray(attached) ? attached : []).filter(isRecord).flatMap((each) => {
    const shown = isSensitive ? url : (link(own(each, 'url')) ?? link(own(each, 'remote_url')));
    return shown ? [paragraph('', '', shown, foldText(own(each, 'description')) || hostOf(shown))] : [];
  });
  return [...words, ...media];
}

const paragraph = (text: string, gap: string, href: string | undefined, label: string): RichElement => ({
  tag: 'p',
  children: [
    ...(text ? [href ? text + gap : text] : []),
    ...(href ? [{ tag: 'a' as const, href, children: [label] }] : []),
  ],
});

const hostOf = (url: string): string => new URL(url).host;
