import type { Alert } from '../alerts/watch.js';
import { isVietnamese } from './console.js';

/** What the newsroom is told where something waits. */
export interface AlertWords {
  readonly letter: (alert: Alert) => { readonly subject: string; readonly text: string };
  readonly failed: (way: string, why: string) => string;
}

const vi: AlertWords = {
  letter: ({ kind, count, minutes, desk }) =>
    kind === 'waiting'
      ? {
          subject: `${count} bình luận đang chờ duyệt`,
          text: `Bình luận chờ lâu nhất đã ${minutes} phút.\n\n${desk}\n`,
        }
      : {
          subject: `${count} phản ánh chưa được trả lời`,
          text: `Phản ánh lâu nhất đã ${minutes} phút.\n\n${desk}\n`,
        },
  failed: (way, why) => `Không gửi được cảnh báo (${way}): ${why}.`,
};

const en: AlertWords = {
  letter: ({ kind, count, minutes, desk }) =>
    kind === 'waiting'
      ? {
          subject: `Comments that wait: ${count}`,
          text: `The oldest has waited for ${minutes} minutes.\n\n${desk}\n`,
        }
      : {
          subject: `Reports without an answer: ${count}`,
          text: `The oldest is ${minutes} minutes old.\n\n${desk}\n`,
        },
  failed: (way, why) => `An alert could not be sent (${way}): ${why}.`,
};

export const alertWords = (env: Readonly<Record<string, string | undefined>>): AlertWords =>
  isVietnamese(env) ? vi : en;
