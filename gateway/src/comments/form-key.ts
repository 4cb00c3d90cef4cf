import { keyedHash } from '../database/secret.js';
import { network } from '../http/client-address.js';
import { sameWords, type Draft } from './draft.js';

/**
 * The `Idempotency-Key` of a form that has none: a page that a cache hands to everyone cannot hold one. It is made of who sends
 * and what, so that a second click is the same request, and the next reader's words are another.
 * @param address Of the reader's connection; '' where nobody knows it: then two readers could not be told apart, and there is none.
 */
export const formKey = (secret: string, draft: Draft, address: string): string | undefined =>
  address ? keyedHash(secret, 'form', `${network(address)}\0${sameWords(draft)}`) : undefined;
