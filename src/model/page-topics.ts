/** What the page's own story is about, as the page wrote it: what a list can be ranked by. Texts are plain text in NFC. */
export interface PageTopics {
  readonly headline?: string | undefined;
  readonly description?: string | undefined;
  readonly section?: string | undefined;
  readonly tags: readonly string[];
  readonly published?: string | undefined;
}
