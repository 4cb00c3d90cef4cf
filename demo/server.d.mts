/** Starts the demo newspaper. Port 0 takes a free one; `now` answers milliseconds and is the newsroom's clock. */
export function createDemoServer(options?: {
  readonly port?: number;
  readonly host?: string;
  readonly now?: () => number;
  /** Where comments are, without a slash at the end. */
  readonly gateway?: string;
}): Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
