/** What is said of stories that carry more than words and a picture, and of links that open a new tab. */
export interface CardMarkWords {
  readonly live: string;
  readonly sponsored: string;
  readonly access: { readonly registered: string; readonly members: string };
  readonly media: { readonly video: string; readonly audio: string; readonly gallery: string };
  /** A length said in words, for those who do not see "6:24". */
  readonly duration: (minutes: number, seconds: number) => string;
  /** Said inside a link that opens a new tab. */
  readonly newTab: string;
}
