import type { SiteLine } from '../../src/desk/api-threads.js';

/** Words of the page of sites, their origins and keys. */
export interface SitesWords {
  readonly title: string;
  readonly all: string;
  readonly none: string;
  readonly host: string;
  readonly threads: string;
  readonly pending: string;
  readonly facts: (threads: string, pending: string) => string;
  readonly beginAs: string;
  readonly rules: string;
  readonly rulesHint: string;
  readonly language: string;
  readonly email: string;
  readonly phone: string;
  readonly terms: string;
  readonly asks: Readonly<Record<SiteLine['email'], string>>;
  readonly termsUrl: string;
  readonly retentionDays: string;
  readonly retentionHint: string;
  readonly firstComments: string;
  readonly firstKinds: Readonly<Record<SiteLine['firstComments'], string>>;
  readonly closesAfterDays: string;
  readonly closesAfterHint: string;
  readonly toAll: string;
  readonly toAllHint: string;
  readonly keys: string;
  readonly keysHint: string;
  readonly noKeys: string;
  readonly key: string;
  readonly made: (by: string, moment: string) => string;
  readonly works: string;
  readonly worksUntil: (moment: string) => string;
  readonly ended: (moment: string) => string;
  readonly state: string;
  readonly acts: string;
  readonly endKey: string;
  readonly endKeyOf: (id: string) => string;
  readonly endKeySure: string;
  readonly former: string;
  /** By hours; '' where they stay. */
  readonly formerKinds: readonly (readonly [hours: string, label: string])[];
  readonly newKey: string;
  readonly secret: (id: string) => string;
  readonly secretHint: string;
  readonly origins: string;
  readonly originsHint: string;
  readonly origin: string;
  readonly originField: string;
  readonly originHint: string;
  readonly fixed: string;
  readonly from: string;
  readonly addOrigin: string;
  readonly removeOrigin: string;
  readonly removeOriginOf: (origin: string) => string;
  readonly removeOriginSure: string;
}
