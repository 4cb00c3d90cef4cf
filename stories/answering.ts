import { answer, forget } from '../test/helpers/answers.js';

type Answer = Parameters<typeof answer>[1];

/**
 * Answers a story's requests in place of a network, for its `beforeEach`; leaving the story puts the network back.
 * @param answers By the end of an address: an object as JSON, a number as a bare status, `hang` for never.
 */
export const answering = (answers: Readonly<Record<string, Answer>>) => (): (() => void) => {
  for (const [ending, reply] of Object.entries(answers)) answer(ending, reply);
  return forget;
};

/** Links of the stories lead nowhere here: a page may cancel `tin-article-select` and stay where it is. */
export const staying = (): (() => void) => {
  const stay = (event: Event): void => event.preventDefault();
  document.addEventListener('tin-article-select', stay);
  return () => document.removeEventListener('tin-article-select', stay);
};
