import { DelegateController } from '../../controllers/delegate.js';
import { actsWords } from '../../locales/acts.words.js';
import { wordsIn } from '../../locales/words-in.js';
import { actPanelStyles } from './act-panel.styles.js';
import type { PanelAct } from './act-panel.template.js';
import { Acts } from './acts.js';
import type { ActiveThread, ThreadActs, ThreadCare, ThreadWriting } from './comment-thread.acts.js';

export const styles = [actPanelStyles];

/** Lets a reader do things with comments, in the words of the thread. */
export async function acts(
  thread: ActiveThread,
  care: ThreadCare,
  writing: () => ThreadWriting | undefined,
): Promise<ThreadActs> {
  const hands = new Acts(thread, await wordsIn(actsWords, care.spoken()), writing);
  new DelegateController(thread, {
    click: {
      'panel-act': (_, button) => {
        const { act, id = '' } = (button as HTMLElement).dataset;
        hands.act(act as PanelAct, id);
      },
    },
    submit: {
      'report-form': (event, form) => {
        event.preventDefault();
        void hands.sendReport(form as HTMLElement);
      },
    },
    keydown: {
      panel: (event) => {
        if ((event as KeyboardEvent).key === 'Escape') hands.escape();
      },
    },
  });
  return hands;
}
