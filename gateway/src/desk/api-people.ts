import type { Role } from '../moderation/actor.js';
import type { Status } from './api.js';

/** Who works at the desk. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** What is typed to sign in, beside the name itself. */
  readonly login: string;
  readonly role: Role;
  readonly language: 'vi' | 'en';
  /** The only site whose comments this person sees; absent: all. */
  readonly site?: string;
}

/** `GET /desk/api/me` */
export interface Me {
  readonly person: Person;
  /** Hosts of the sites, in the order in which they were made. */
  readonly sites: readonly string[];
  /** The publisher's zone: where `today` begins and what times are shown in. */
  readonly timeZone: string;
  readonly now: string;
  /** Acts that this person's role allows. */
  readonly may: readonly string[];
}

/** `PATCH /desk/api/me` */
export interface MeChanges {
  readonly name?: string;
  readonly language?: 'vi' | 'en';
  /** Needs `password`, the present one. Every other session ends. */
  readonly newPassword?: string;
  readonly password?: string;
}

/** `GET /desk/api/people` (administrators): `{people}`. */
export interface PersonLine extends Person {
  readonly invited?: { readonly at: string; readonly until: string };
  /** Access was taken away. */
  readonly ended?: string;
  readonly sessions: readonly SessionLine[];
}

/** `GET /desk/api/sessions` answers `{sessions}`: one's own. */
export interface SessionLine {
  readonly id: string;
  readonly since: string;
  readonly seen: string;
  /** Browser and system, shortened. */
  readonly agent: string;
  readonly current?: boolean;
}

/** `POST /desk/api/people`, `POST /desk/api/people/ID/invitation`: a link that is shown once. */
export interface NewPerson {
  readonly name: string;
  readonly role: Role;
  readonly site?: string;
}
export interface Invited {
  readonly person: Person;
  readonly link: string;
  readonly until: string;
}

/** `PATCH /desk/api/people/ID`. `ended: true` takes access away, `false` gives it back. */
export interface PersonChanges {
  readonly role?: Role;
  readonly site?: string | null;
  readonly ended?: boolean;
}

/** The query of `GET /desk/api/log` (editors). */
export interface LogQuery {
  readonly actor?: string;
  readonly act?: string;
  readonly site?: string;
  readonly thread?: string;
  readonly comment?: string;
  /** RFC 3339. */
  readonly since?: string;
  readonly until?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** `GET /desk/api/log`: newest first. */
export interface Log {
  readonly lines: readonly LogLine[];
  readonly next: string | null;
}

export interface LogLine {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly name: string; readonly role: string };
  readonly act: string;
  readonly site?: string;
  readonly thread?: { readonly id: string; readonly key: string; readonly title?: string };
  readonly comment?: { readonly id: string; readonly name: string; readonly status: Status };
  /** What the act says of itself: `from`, `to`, `reason`, … */
  readonly detail: Readonly<Record<string, unknown>>;
  /** Of an edit by the newsroom: both texts, while the author has not had them erased. */
  readonly change?: { readonly before: string; readonly after: string };
}
