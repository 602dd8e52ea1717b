/** Thrown by what must not be tried again before a moment: nothing is wrong, and nobody is warned of it. */
export function notBefore(moment: Temporal.Instant, why: string): Error {
  return Object.assign(new Error(why), { notBefore: moment });
}

/** Undefined: it is an error like any other. */
export function earliestOf(error: unknown): Temporal.Instant | undefined {
  if (!(error instanceof Error && 'notBefore' in error)) return undefined;
  return error.notBefore instanceof Temporal.Instant ? error.notBefore : undefined;
}
