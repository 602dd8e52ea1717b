/** Thrown to postpone a delivery until a time. It is not a failure, so nothing is logged. */
export function notBefore(moment: Temporal.Instant, why: string): Error {
  return Object.assign(new Error(why), { notBefore: moment });
}

/** Undefined: it is an error like any other. */
export function earliestOf(error: unknown): Temporal.Instant | undefined {
  if (!(error instanceof Error && 'notBefore' in error)) return undefined;
  return error.notBefore instanceof Temporal.Instant ? error.notBefore : undefined;
}
