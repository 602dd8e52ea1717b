/** The memory in use after something was made and garbage collected. Needs node --expose-gc, which `npm run bench` sets. */
export function heldBy<Value>(make: () => Value): { value: Value; bytes: number } {
  const before = held();
  const value = make();
  return { value, bytes: held() - before };
}

function held(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
