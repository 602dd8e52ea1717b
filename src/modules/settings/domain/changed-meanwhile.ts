/** Somebody else changed it since whoever changes it saw it: what stands there now. */
export interface ChangedMeanwhile<Thing> {
  readonly reason: 'changed';
  readonly now: Thing;
}

/** When something had changed last, as a form carries it; empty where nobody has said anything of it. */
export function seenOf(thing: { readonly changedAt?: Temporal.Instant } | undefined): string {
  return thing?.changedAt?.toString() ?? '';
}
