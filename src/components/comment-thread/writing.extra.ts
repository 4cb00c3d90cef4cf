import { writingWords } from '../../locales/writing.words.js';
import { wordsIn } from '../../locales/words-in.js';
import { DelegateController } from '../../controllers/delegate.js';
import { styles as form } from './comment-form.styles.js';
import type { ActiveThread, ThreadCare, ThreadWriting } from './comment-thread.acts.js';
import { styles as own } from './own-comments.styles.js';
import type { OwnAct } from './own-comments.template.js';
import { isEditable } from './own-views.js';
import { Writing } from './writing.js';

/** Lets a reader write in a thread, in the words of its language. */
export async function writing(thread: ActiveThread, care: ThreadCare): Promise<ThreadWriting> {
  const spoken = await wordsIn(writingWords, care.spoken());
  const mine = new Writing(thread, care, spoken);
  new DelegateController(thread, {
    click: {
      'own-act': (_, button) => {
        const { act, key = '' } = (button as HTMLElement).dataset;
        mine.act(act as OwnAct, key);
      },
    },
  });
  return {
    styles: [...form, ...own],
    mine,
    begin() {
      mine.hostUpdated();
      return mine.hasOwn;
    },
    reply: () => mine.reply(),
    ofAuthor(id) {
      const known = mine.find(id);
      const { edit, remove } = thread.controller.backEnd?.abilities ?? {};
      if (!known || !isEditable(known, Date.now())) return undefined;
      return {
        ...(edit && { edit: () => mine.act('edit', known.key) }),
        ...(remove && { remove: () => mine.act('withdraw', known.key) }),
      };
    },
  };
}
