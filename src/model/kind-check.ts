/** What of a person a text is about to publish. */
export type PrivateData = 'phone' | 'email' | 'number';

/** What a reader may wish to know before sending; none of it keeps anyone from sending. */
export type KindCheck = 'diacritics' | 'capitals' | PrivateData;
