import { Problem } from '../http/problem.js';

/** Each may do what those before may, and more. */
export type Role = 'moderator' | 'editor' | 'administrator';

/** Who acts for the newsroom. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
  /** Among the people of the desk; absent for commands. */
  readonly id?: string;
}

/** The least role for each act, by the name that the audit log gives it. */
const LEAST = {
  approve: 'moderator',
  reject: 'moderator',
  remove: 'moderator',
  restore: 'moderator',
  'decide-report': 'moderator',
  'close-thread': 'moderator',
  pick: 'editor',
  unpick: 'editor',
  'edit-comment': 'editor',
  'open-thread': 'editor',
  'hide-thread': 'editor',
  'premoderate-thread': 'editor',
  'change-thread': 'editor',
  'add-alias': 'editor',
  'remove-alias': 'editor',
  'merge-threads': 'editor',
  'open-site': 'administrator',
  'change-origins': 'administrator',
  'change-keys': 'administrator',
  reply: 'editor',
  claim: 'moderator',
  release: 'moderator',
  undo: 'moderator',
  'see-log': 'editor',
  'see-numbers': 'editor',
  'sign-in': 'moderator',
  'accept-invitation': 'moderator',
  'change-password': 'moderator',
  'sign-out-everywhere': 'moderator',
  'see-people': 'administrator',
  invite: 'administrator',
  'change-person': 'administrator',
  'end-access': 'administrator',
  'give-access-back': 'administrator',
  'change-rules': 'editor',
  ban: 'moderator',
  'ban-for-good': 'editor',
  'lift-ban': 'moderator',
  'change-site': 'administrator',
  'import-comments': 'administrator',
  'export-comments': 'administrator',
  'find-person': 'administrator',
  'export-person': 'administrator',
  'erase-person': 'administrator',
} as const satisfies Record<string, Role>;

export type Act = keyof typeof LEAST;
/** What the audit log has lines of: looking, and holding a comment for a while, leave none. */
export type LoggedAct = Exclude<Act, 'claim' | 'release' | 'see-log' | 'see-numbers' | 'see-people'>;

const RANK: readonly Role[] = ['moderator', 'editor', 'administrator'];

/** An act that the actor's role does not allow. */
export class Forbidden extends Problem {
  constructor(
    readonly act: Act,
    readonly needed: Role,
  ) {
    super('role-too-low', { act, needed });
  }
}

/** All that a role allows, by the names of the audit log. */
export const actsOf = (role: Role): readonly Act[] =>
  (Object.keys(LEAST) as Act[]).filter((act) => RANK.indexOf(role) >= RANK.indexOf(LEAST[act]));

export const isRole = (text: unknown): text is Role => RANK.some((role) => role === text);

/** @throws Forbidden */
export function mustBeAllowed({ role }: Actor, act: Act): void {
  if (RANK.indexOf(role) < RANK.indexOf(LEAST[act])) throw new Forbidden(act, LEAST[act]);
}
