/** `GET /desk/api/origins` answers `{origins}`. Administrators of all sites add (`POST` with `{origin}`) and take away (`DELETE` with `{origin}`); both answer `{origins}`. */
export interface OriginLine {
  /** `https://bao.example` */
  readonly origin: string;
  /** Of the environment: the desk cannot take it away. */
  readonly fixed: boolean;
  readonly by?: string;
  readonly created?: string;
}

/** `GET /desk/api/sites/HOST/keys` (administrators) answers `{keys}`. `DELETE /desk/api/sites/HOST/keys/ID` ends one at once. */
export interface SiteKeyLine {
  /** The `kid` of tokens that are signed with it. */
  readonly id: string;
  readonly by: string;
  readonly created: string;
  /** When it opens, or has opened, nothing any more. */
  readonly ends?: string;
  readonly active: boolean;
}

/** `POST /desk/api/sites/HOST/keys`: a new key, beside or in the place of the others. Answers 201 with `NewSiteKey`. */
export interface SiteKeyRequest {
  /** Hours after which all former keys end; absent: they stay. 0: at once. */
  readonly formerEndIn?: number;
}

export interface NewSiteKey {
  readonly key: SiteKeyLine;
  /** For HS256. It is shown once. */
  readonly secret: string;
}
