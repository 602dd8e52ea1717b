/**
 * A work that may be asked for while it runs. It never runs twice at once; but what was asked for meanwhile may have come
 * too late for this time, so it is done once more.
 */
export function onceMore(work: () => Promise<void>): () => Promise<void> {
  let isRunning = false;
  let isAsked = false;
  return async () => {
    isAsked = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isAsked) {
        isAsked = false;
        await work();
      }
    } finally {
      isRunning = false;
    }
  };
}
