import type { DurationWords, FrameWords } from '../words.js';

export const frame: FrameWords = {
  desk: 'The desk',
  pages: 'Pages of the desk',
  skip: 'Skip to content',
  longest: 'Longest wait',
  nothingWaits: 'Nothing waits',
  waiting: 'Waiting',
  search: 'Search',
  newsroom: 'Newsroom',
  data: 'Data',
  doneToday: 'Done today',
  account: 'Your account',
  unknownPage: 'The desk has no such page.',
  notAllowed: 'Your role does not open this page.',
  loading: 'Loading…',
  failed: 'This could not be loaded.',
  again: 'Try again',
  more: 'Show more',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  saved: 'Saved.',
  offline: 'No connection',
  signedOut: 'Your session has ended.',
  signIn: 'Sign in again',
  nobodyAnswers: 'The server does not answer. Try again.',
  busy: 'The server is busy. Try again in a few minutes.',
  yes: 'Yes',
  no: 'No',
  all: 'All',
  copy: 'Copy',
  copied: 'Copied.',
};

const plural = (one: string, many: string) => (count: number) => `${count}\u00a0${count === 1 ? one : many}`;

export const durations: DurationWords = {
  moment: 'just now',
  minutes: plural('minute', 'minutes'),
  hours: plural('hour', 'hours'),
  days: plural('day', 'days'),
  seconds: plural('second', 'seconds'),
};
