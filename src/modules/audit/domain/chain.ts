/** An entry as its row is written, each column as the text that its hash is made of. */
export interface WrittenEntry {
  readonly id: string;
  readonly sequence: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly thingKind: string;
  readonly thingId: string | null;
  /** PostgreSQL's own text of a jsonb: keys in its order, each once. */
  readonly detail: string;
  /** Microseconds since 1970, all that PostgreSQL keeps. */
  readonly happenedAt: string;
}

/** A place in the chain. */
export interface Seal {
  /** From 1, without gaps. */
  readonly number: number;
  /** Hexadecimal: a text costs half of what bytes of its own do, and each entry has one. */
  readonly hash: string;
  /** Microseconds since 1970. */
  readonly sealedAt: string;
}

/** What the first seal follows. */
export const BEFORE_THE_FIRST: string = '00'.repeat(32);

/**
 * The text that a seal's hash is of, besides the hash before it: a JSON array of strings and nulls, in this
 * order for good. JSON writes where each value begins and ends, so no two entries have the same text; and
 * whoever checks the chain in another language finds JSON there. A further column means a new first word.
 */
export function sealedText(seal: Pick<Seal, 'number' | 'sealedAt'>, entry: WrittenEntry): string {
  return JSON.stringify([
    'poruch audit seal 1',
    String(seal.number),
    seal.sealedAt,
    entry.id,
    entry.sequence,
    entry.actorKind,
    entry.actorId,
    entry.action,
    entry.thingKind,
    entry.thingId,
    entry.detail,
    entry.happenedAt,
  ]);
}

/** An instant as the chain writes it. */
export function microseconds(instant: Temporal.Instant): string {
  return (instant.epochNanoseconds / 1_000n).toString();
}
