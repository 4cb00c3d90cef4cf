import type { WritingWords } from '../writing.words.js';
import { counted } from './counted.js';

export const en: WritingWords = {
  yourText: 'Your comment',
  replyTo: (name) => `Reply to ${name}`,
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  notShown: '(not shown)',
  optional: '(optional)',
  terms: 'I agree to the rules for comments.',
  readTerms: 'Read the rules',
  remember: 'Remember my name on this device',
  send: 'Send comment',
  sendReply: 'Send reply',
  cancel: 'Cancel',
  trap: 'Please leave this empty',
  kept: (clock) => `Draft kept on this device at ${clock}`,
  notKept: 'This browser keeps no drafts: please do not close the page before sending.',
  forget: 'Delete from this device',
  forgotten: 'Deleted from this device.',
  undo: 'Undo',
  otherDraft: 'There is another draft on this device.',
  showOther: 'Show it',
  left: (count, digits) => `${counted(count, digits, 'character')} left`,
  over: (count, digits, most) =>
    `${counted(count, digits, 'character')} too long, ${most} at most. Nothing you wrote is lost.`,
  closed: 'Comments on this article are closed. What you wrote is still here.',
  faults: {
    'text-empty': 'You have not written anything yet.',
    'text-too-long': 'The comment is too long.',
    'name-invalid': 'Please give your name.',
    'email-invalid': 'This is not an e-mail address yet.',
    'phone-invalid': 'This is not a phone number yet.',
    'terms-missing': 'Please agree to the rules before sending.',
  },
  tooShort: (least) => `Please write at least ${least} characters.`,
  checks: {
    diacritics:
      'This sentence seems to lack its diacritics. You can still send it, but with them it is easier to read and sooner published.',
    capitals: 'All capitals are hard to read. You can still send it.',
    phone: 'There is a phone number in your text; once published, everyone sees it.',
    email: 'There is an e-mail address in your text; once published, everyone sees it.',
    number:
      'There seems to be the number of a document or an account in your text; once published, everyone sees it.',
  },
  states: {
    offline: ['Not sent, no network', 'It will be sent when the network is back.'],
    waiting: ['Not sent yet', 'It will be sent again by itself.'],
    sending: ['Sending', ''],
    unclear: [
      'Not clear whether it was sent',
      'The newsroom may have it; sent again, it may be there twice.',
    ],
    pending: ['Waiting for an editor', 'Only you see this comment.'],
    published: ['Published', ''],
    refused: ['Not published', ''],
    leaving: ['About to be deleted', ''],
  },
  nudge: (words) =>
    words.length
      ? `The newsroom does not publish comments with these words: ${words.map((word) => `“${word}”`).join(', ')}. You can change them, or press send again.`
      : 'The newsroom may not publish this comment. You can change it, or press send again.',
  refusedFor: (reason) => `Reason: ${reason}.`,
  edit: 'Edit',
  discard: 'Discard',
  withdraw: 'Withdraw',
  save: 'Save',
  editing: 'Edit the comment',
  stale: 'The newsroom has changed this comment while you wrote. Save again to put your words in its place.',
  notSaved: 'Not saved yet; what you wrote is still here. Please try again.',
  editAndSend: 'Edit and send again',
  sendAgain: 'Send again',
};
