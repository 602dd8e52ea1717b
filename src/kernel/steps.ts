/** Long work that yields after each step, so that its caller can do something else in between. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** Calls `work`, which takes some hundredths of a millisecond, for each item. */
export function* forEachInSteps<Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => void,
): Steps<void> {
  for (const [index, item] of items.entries()) {
    work(item, index);
    if (index % ITEMS_A_STEP === 0) yield;
  }
}

const ITEMS_A_STEP = 100;

/** Runs all steps without a pause: for callers that block nobody else. */
export function runSteps<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
