import type { ActiveThread } from './comment-thread.acts.js';
export const acts = async (_: ActiveThread): Promise<never> => {
  throw new Error('to come');
};
