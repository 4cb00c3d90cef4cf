/** Words of the page of those who work at the desk. */
export interface PeopleWords {
  readonly title: string;
  readonly name: string;
  readonly role: string;
  readonly site: string;
  readonly allSites: string;
  readonly access: string;
  readonly sessions: (count: number) => string;
  readonly seen: (moment: string) => string;
  readonly never: string;
  readonly invitedUntil: (moment: string) => string;
  readonly ended: (moment: string) => string;
  readonly invite: string;
  readonly inviteTitle: string;
  readonly link: (name: string) => string;
  readonly linkHint: (moment: string) => string;
  readonly renew: string;
  readonly signOut: string;
  readonly end: string;
  readonly giveBack: string;
  readonly acts: string;
  readonly you: string;
}
