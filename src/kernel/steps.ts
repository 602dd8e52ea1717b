/** Long work that yields after each step, so that its caller can do something else in between. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** Runs all steps without a pause: for callers that block nobody else. */
export function runSteps<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
