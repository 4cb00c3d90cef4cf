import type { PeopleWords } from '../people.words.js';

export const people: PeopleWords = {
  title: 'People',
  name: 'Name',
  role: 'Role',
  site: 'Site',
  allSites: 'All sites',
  access: 'Sessions',
  sessions: (count) => (count === 1 ? '1 session' : `${count} sessions`),
  seen: (moment) => `last at ${moment}`,
  never: 'Not been here',
  invitedUntil: (moment) => `Link works until ${moment}`,
  ended: (moment) => `Access ended ${moment}`,
  invite: 'Make a link',
  inviteTitle: 'Invite somebody',
  link: (name) => `The link for ${name}`,
  linkHint: (moment) =>
    `Shown once, works once, until ${moment}. Send it yourself; the gateway sends no mail.`,
  renew: 'New link',
  signOut: 'Sign out everywhere',
  end: 'End access',
  giveBack: 'Give access back',
  acts: 'Acts',
  you: 'you',
};
