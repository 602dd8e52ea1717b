/** What is still held once something was made and its waste collected. Needs node --expose-gc, which `npm run bench` gives. */
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
