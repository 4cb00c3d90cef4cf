/** What a widget draws, and when. */
export interface Drawable {
  readonly status: string;
  /** Grows whenever readers should see something else than before. */
  readonly edition: number;
  /** Whether there is something to draw. */
  readonly drawable: boolean;
  /** Whether readers still wait for what is to come. */
  readonly waits: boolean;
  /** To be called when the host's properties have changed. */
  follow(): void;
  /** Reads what stands between the element's tags, for a root that a server drew. */
  read(): Promise<unknown>;
}
