/** Milliseconds of work after which readers and their browser have their turn. */
const SLICE = 8;

/**
 * Runs work that is told in steps, in slices of a few milliseconds, each a task of its own.
 * @param done Told the result, not before this has returned.
 * @returns A function that lets the work be.
 */
export function inSlices<Result>(steps: Generator<void, Result>, done: (result: Result) => void): () => void {
  let timer = setTimeout(go);
  function go(): void {
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return done(step.value);
    } while (performance.now() < end);
    timer = setTimeout(go);
  }
  return () => clearTimeout(timer);
}
