import { ok, type Result } from '../../model/result.js';
import { createHTML } from '../trusted-types.js';
import { domParser } from '../dom-markup.js';
import { askAlone } from '../fetch-json.js';
import type { MarkupParser } from '../markup.js';
import type { ThreadSource } from './thread-source.js';

/** Bytes of a whole thread. */
const LIMIT = 20_000_000;

export interface ForeignAnswer {
  readonly body: unknown;
  readonly headers: Headers;
}

/** Asks a foreign comment system, with what its headers say. Never rejects. */
export async function askForeign(url: string, { fetch }: ThreadSource): Promise<Result<ForeignAnswer>> {
  let said = new Headers();
  const answer = await askAlone(url, {
    fetch,
    limit: LIMIT,
    freshness: (headers) => {
      said = headers;
      return undefined;
    },
  });
  return answer.ok ? ok({ body: answer.value.body, headers: said }) : answer;
}

/** What reads the HTML of foreign comments: the browser's parser, where no other is given. */
export const parserOf = ({ parse }: ThreadSource): MarkupParser => parse ?? domParser(createHTML);
