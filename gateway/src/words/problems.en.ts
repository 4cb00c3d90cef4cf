import type { ProblemWords, Said } from './problems.js';

const say = (title: string, detail: string) => (): Said => ({ title, detail });
const hold = 'What you wrote is still in the box.';

export const en: ProblemWords = {
  'bad-request': ({ field }) => ({
    title: 'Bad request',
    detail: field ? `The field "${field}" is missing or of another type.` : 'This request cannot be read.',
  }),
  'bad-cursor': say('No such place in the list', 'Load the list of comments from its beginning.'),
  'key-malformed': say(
    'Not a key',
    'Idempotency-Key has 8 to 200 visible ASCII characters without spaces, such as a UUID.',
  ),
  'thread-missing': say('No thread named', 'The request must name the key of a thread.'),
  'site-missing': say('No site named', 'This key needs the site that it belongs to.'),
  'token-forged': say('Not a token of ours', 'This token was not given by this server.'),
  'token-missing': say('No token', 'Only the device that wrote the comment can do this.'),
  'sign-in-forged': say('Not signed in', `Please sign in again. ${hold}`),
  'origin-refused': say('Page not allowed', 'Comments from this page are not taken.'),
  'site-refused': say('Site not allowed', 'This server takes no comments for that site.'),
  'not-the-author': say('Not your comment', 'Only its author can change or delete it.'),
  'window-passed': ({ minutes }) => ({
    title: 'Too late to change it',
    detail: `A comment can be changed or deleted for ${minutes} minutes.`,
  }),
  'thread-closed': say('Comments are closed', `This story takes no more comments. ${hold}`),
  'thread-outside-hours': ({ from, to }) => ({
    title: 'Comments are closed now',
    detail: `Comments are taken from ${from} to ${to}. ${hold}`,
  }),
  'votes-off': say('No such vote here', 'This thread does not take votes of this kind.'),
  'not-found': say('Not found', 'There is nothing at this address.'),
  'comment-unknown': say('No such comment', 'There is no such comment, or it is not published.'),
  'report-unknown': say('No such report', 'No report has this number.'),
  duplicate: say('Already sent', 'You have just sent these words to this story.'),
  'comment-stale': say('The comment has changed', `Load its new version, then change it again. ${hold}`),
  'body-too-large': ({ limit }) => ({
    title: 'Too large',
    detail: `At most ${limit} bytes are taken. ${hold}`,
  }),
  'wrong-type': say('Not a type that is read here', 'Send JSON or an HTML form.'),
  'key-reused': say('Key used before', 'This key came with other words before.'),
  'parent-unknown': say('Nothing to reply to', `That comment may have been removed. ${hold}`),
  'parent-elsewhere': say('Another thread', 'A reply belongs to the story of its comment.'),
  'parent-not-published': say('No reply possible yet', `That comment is not published now. ${hold}`),
  'too-deep': ({ depth }) => ({
    title: 'Too deep',
    detail: `This thread takes replies down to level ${depth}. Reply to the comment above. ${hold}`,
  }),
  'name-invalid': ({ min, max }) => ({
    title: 'Not a name',
    detail: `A name has ${min} to ${max} characters.`,
  }),
  'text-empty': say('Nothing written', 'Please write something first.'),
  'text-too-short': ({ min, length }) => ({
    title: 'Too short',
    detail: `At least ${min} characters are needed; there are ${length}.`,
  }),
  'text-too-long': ({ max, length }) => ({
    title: 'Too long',
    detail: `At most ${max} characters; there are ${length}. ${hold}`,
  }),
  'text-control': ({ field }) => ({
    title: 'Characters that are none',
    detail: `The field "${field}" holds control characters.`,
  }),
  'links-refused': say('No links here', `Please take the links out. ${hold}`),
  'email-invalid': say('Not an email address', 'Please check the email address.'),
  'phone-invalid': say('Not a phone number', 'Please check the phone number.'),
  'terms-missing': say('Terms not agreed to', `Please agree to the terms first. ${hold}`),
  'vote-invalid': say('Not a vote', 'A vote is 1, 0 or -1.'),
  'report-invalid': say('Not a report', 'Choose a reason; the explanation has at most 2,000 characters.'),
  'if-match-missing': say('No version named', 'A change must name the version that was read (If-Match).'),
  'too-many': ({ seconds }) => ({ title: 'Too fast', detail: `Try again in ${seconds} seconds. ${hold}` }),
  'server-fault': say('A fault of ours', `Please try again. ${hold}`),
  'database-away': say('Busy', `Please try again in a few seconds. ${hold}`),
  'feed-away': say('The feed is away', 'Its publisher has not answered yet. Try again in a while.'),
  'access-refused': say('A token is needed', 'Send Authorization: Bearer with the token of this gateway.'),
  'page-too-large': ({ limit }) => ({ title: 'Page too large', detail: `At most ${limit} bytes are read.` }),
  'page-wrong-type': say('Not a page', 'Send the page as text/html in UTF-8.'),
  'page-address-missing': say('The page has no address', 'Name it in the query: ?url=https://…'),
  busy: say('Busy', 'Too many pages at once. Try again in a second.'),
  'storage-full': say('No room left', `New comments cannot be kept now. ${hold}`),
  'signed-out': say('Signed out', 'Please sign in to the desk again.'),
  'sign-in-wrong': say('Not signed in', 'The name or the password is wrong.'),
  'write-refused': say('Not from the desk', 'Changes are taken from the pages of the desk only.'),
  'role-too-low': ({ act, needed }) => ({
    title: 'Not allowed',
    detail: `This (${act}) needs the role ${needed}.`,
  }),
  'invitation-unknown': say('This link opens nothing', 'It was used or has expired. Ask for a new one.'),
  'person-unknown': say('No such person', 'Nobody at the desk has this id.'),
  'act-unknown': say('No such act', 'No act has this id.'),
  'undo-passed': say('Too late to undo', 'An act can be undone for a few seconds.'),
  'last-administrator': say('The last administrator', 'At least one administrator must remain.'),
  'name-taken': say('The name is taken', 'Please choose another name.'),
  'password-unfit': ({ min, max }) => ({
    title: 'Not a password',
    detail: `A password has ${min} to ${max} characters.`,
  }),
  'list-unknown': say('No such list', 'No list of words has this id.'),
  'list-stale': say('The list has changed', 'Somebody has changed this list. Load it again.'),
  'list-too-long': ({ max }) => ({ title: 'Too many words', detail: `A list has at most ${max} words.` }),
  banned: ({ hours }) => ({
    title: 'You cannot write here now',
    detail: hours
      ? `The newsroom has paused your comments for another ${Math.ceil(Number(hours) / 24)} days at most. ${hold}`
      : `The newsroom has paused your comments. Write to it if you think that this is wrong. ${hold}`,
  }),
  'nobody-to-ban': say('Nobody to ban', 'Nothing is known any more of who wrote this.'),
  'ban-unknown': say('No such ban', 'No ban has this id, or it has been lifted.'),
};
