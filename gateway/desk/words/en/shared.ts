import type { DeskWords } from '../words.js';

export const reasons: DeskWords['reasons'] = {
  abusive: 'Personal attack',
  'private-data': 'Private details',
  advertising: 'Advertising, links',
  unreadable: 'Hard to read',
  irrelevant: 'Off topic',
  offensive: 'Obscene, offensive',
  misinformation: 'Untrue',
  hate: 'Incites hatred',
  illegal: 'Against the law',
  spam: 'Spam',
  harassment: 'Harassment',
  'banned-word': 'Contains a banned word',
  other: 'Another reason',
};

export const statuses: DeskWords['statuses'] = {
  published: 'Published',
  pending: 'Waiting',
  rejected: 'Rejected',
  removed: 'Removed',
  deleted: 'Deleted by its author',
};

export const roles: DeskWords['roles'] = {
  moderator: 'Moderator',
  editor: 'Editor',
  administrator: 'Administrator',
};

export const acts: DeskWords['acts'] = {
  approve: 'Approve',
  reject: 'Reject',
  remove: 'Remove',
  restore: 'Restore',
  pick: 'Pick',
  unpick: 'Unpick',
  edit: 'Edit',
  reply: 'Reply',
  claim: 'Hold',
  release: 'Let go',
  'decide-report': 'Keep',
};
