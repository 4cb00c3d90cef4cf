import { expect } from '@open-wc/testing';

const faults: unknown[] = [];
const note = (event: ErrorEvent | PromiseRejectionEvent): void =>
  void faults.push('reason' in event ? event.reason : event.message);

/** Keeps what a publisher would find in the console as an uncaught error or rejection, from now on. */
export function watchFaults(): void {
  faults.length = 0;
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
}

/** Nothing was thrown past us since `watchFaults`. */
export function expectNoFaults(): void {
  removeEventListener('error', note);
  removeEventListener('unhandledrejection', note);
  expect(faults).to.eql([]);
}
