import type { PersonWords } from '../person.words.js';

const comments = (count: string): string => (count === '1' ? '1 comment' : `${count} comments`);

export const person: PersonWords = {
  title: 'One person’s data',
  hint: 'Where a reader asks what the newsroom holds of them, or wants it erased. Each search, export and erasure is in the log, without the name.',
  by: 'Find by',
  ways: {
    comment: 'id of a comment',
    name: 'name',
    token: 'token of the device (Tinbox-Token)',
    address: 'network address (IP)',
    email: 'e-mail address',
    phone: 'phone number',
  },
  wayHints: {
    comment: 'All comments of the account or device that wrote it.',
    name: 'Everybody of this name, whatever the tones and capitals.',
    token: 'The whole token, as the reader gives it.',
    address: 'Only while the trace of the address is kept.',
    email: 'As it was left.',
    phone: 'As it was left.',
  },
  value: 'Value',
  find: 'Find',
  nothing: 'There are no such comments.',
  found: (count, groups) =>
    `${comments(count)} of ${groups === '1' ? '1 account or device' : `${groups} accounts or devices`}`,
  several: 'These may be several persons. Choose the right one before you export or erase.',
  who: 'Who',
  kinds: { account: 'account', device: 'device', imported: 'from an imported file' },
  nameless: 'without a name',
  comments: 'Comments',
  period: 'From, to',
  between: (first, last) => (first === last ? first : `${first} – ${last}`),
  contact: 'left an address or number',
  acts: 'Acts',
  only: 'Only this one',
  onlyOf: (name) => `Only ${name}`,
  newest: 'Newest comment',
  take: 'Download the data',
  takeHint:
    'Comments with all their versions, votes, reports and what was left for answers, in one JSON file.',
  taken: 'The data were downloaded.',
  erase: 'Erase…',
  eraseTitle: (count) => `Erase ${comments(count)}?`,
  eraseFacts: [
    'Words, names, addresses, traces of the network and all former versions of these comments are erased.',
    'Where somebody has replied, the place of the comment stays, without name and words, so that the replies keep their sense.',
    'Votes of this person are taken away. Their reports stay without words, and nobody knows any more whose they were.',
    'The log keeps that something was erased, how much and by whom. Old backups hold the data until they expire.',
    'It cannot be undone.',
  ],
  eraseSeveral: (groups) =>
    `This erases what ${groups} accounts or devices wrote, who may be several persons.`,
  eraseNow: (count) => `Erase ${comments(count)} for good`,
  erased: (count) => `${comments(count)} erased.`,
  differs: (count) =>
    `Something has changed: by now it is ${comments(count)}. Nothing was erased. Look again.`,
};
