/** Each may do what those before may, and more. */
export type Role = 'moderator' | 'editor' | 'administrator';

/** Who acts for the newsroom. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
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
  'change-site': 'administrator',
  'import-comments': 'administrator',
  'export-comments': 'administrator',
  'find-person': 'administrator',
  'export-person': 'administrator',
  'erase-person': 'administrator',
} as const satisfies Record<string, Role>;

export type Act = keyof typeof LEAST;

const RANK: readonly Role[] = ['moderator', 'editor', 'administrator'];

/** An act that the actor's role does not allow. */
export class Forbidden extends Error {
  constructor(
    readonly act: Act,
    readonly needed: Role,
  ) {
    super(`${act} needs the role ${needed}.`);
  }
}

/** @throws Forbidden */
export function mustBeAllowed({ role }: Actor, act: Act): void {
  if (RANK.indexOf(role) < RANK.indexOf(LEAST[act])) throw new Forbidden(act, LEAST[act]);
}
