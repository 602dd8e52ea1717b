/** Long work that yields after each step, so that its caller can do something else in between. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** Work that can be done before its result is needed. */
export interface Deferred<Value> {
  /** The steps that are still to do; none once the result is there. */
  ahead(): Steps<void>;
  /** Runs what is left without a pause. */
  get(): Value;
}

export function defer<Value>(steps: Steps<Value>): Deferred<Value> {
  let result: { readonly value: Value } | undefined;
  const advance = () => {
    const step = steps.next();
    if (step.done) result = { value: step.value };
    return result;
  };
  return {
    *ahead() {
      while (!result && !advance()) yield;
    },
    get() {
      let found = result;
      while (!found) found = advance();
      return found.value;
    },
  };
}

/** Runs all steps without a pause: for callers that block nobody else. */
export function runSteps<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
