/** Somebody else changed it since whoever changes it saw it: what stands there now. */
export interface EditConflict<Thing> {
  readonly reason: 'changed';
  readonly now: Thing;
}

/**
 * When something had changed last, as a form carries it; empty where nobody has said anything of it. Milliseconds
 * are enough: whoever makes the next change must have been shown this one, and nobody asks for a page, reads it and
 * sends it within one.
 */
export function seenOf(
  thing: { readonly changedAt?: Temporal.Instant | undefined } | undefined,
): string {
  return thing?.changedAt?.toString() ?? '';
}
