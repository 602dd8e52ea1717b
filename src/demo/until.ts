/** Waits until the directories, which hear of changes over the database, know what was just written. */
export async function until(
  holds: () => boolean,
  onChange: (listener: () => void) => () => void,
): Promise<void> {
  if (holds()) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = onChange(() => {
    if (holds()) resolve();
  });
  // Between the first question and the listening it may have come true.
  if (holds()) resolve();
  await promise;
  stop();
}
