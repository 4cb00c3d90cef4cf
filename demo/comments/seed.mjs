import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const { path, comments } = read('thread.json');
const waiting = read('waiting.json');

/** The story of the demo newspaper that readers talk about. */
export const threadOf = (paper) => `${paper}${path}`;

/** What a reader sends; the key lets a second start find what the first one wrote. */
async function send(gateway, { thread, title }, { name, text }, key, parent) {
  const response = await fetch(`${gateway}/v1/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `demo-thread-comment-${key}` },
    body: JSON.stringify({ thread, title, parent, author: { name }, text }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()).comment.id;
}

async function sendAll(gateway, about, all, key, parent) {
  for (const [index, comment] of all.entries()) {
    const own = `${key}${index + 1}`;
    const id = await send(gateway, about, comment, own, parent);
    await sendAll(gateway, about, comment.replies ?? [], `${own}-`, id);
  }
}

/**
 * Writes the readers of the demo's story into its thread, as their browsers would, unless somebody has written there, and what
 * waits for an editor into another.
 * @param {string} gateway Its address, without a slash at the end.
 * @param {string} paper The address of the demo newspaper.
 * @returns {Promise<number>} How many comments the thread holds now.
 */
export async function seed(gateway, paper) {
  const thread = threadOf(paper);
  const total = async () => {
    const response = await fetch(`${gateway}/v1/comments?thread=${encodeURIComponent(thread)}`);
    return (await response.json()).thread.total;
  };
  if ((await total()) === 0) {
    await sendAll(gateway, { thread }, comments, '');
    await sendAll(
      gateway,
      { thread: `${paper}${waiting.path}`, title: waiting.title },
      waiting.comments,
      'waiting-',
    );
  }
  return total();
}
