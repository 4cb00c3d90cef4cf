/** Runs works in the order in which they come, so many at a time. */
export function turns(count: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < count) running++;
    else await new Promise<void>((done) => waiting.push(done));
    try {
      return await work();
    } finally {
      // Whoever waits takes this place over.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
