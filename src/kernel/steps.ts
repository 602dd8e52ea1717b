/** Long work that stops after each step, where others may run. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** Where nobody waits beside it. */
export function allAtOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
