import { BEFORE_THE_FIRST } from '../domain/chain.ts';
import type { Finding } from '../domain/finding.ts';
import type { Link } from '../storage/read-chain.ts';
import { hashLink } from './hash-link.ts';

/** A link whose hash does not follow from its entry and the hash before it. */
export interface Mismatch {
  readonly link: Link;
  /** The hash that stands before it; undefined: that seal is gone. */
  readonly previous: string | undefined;
}

/** Each is tried against each: of more than so many, order is not looked for. */
const COMPARED = 300;

/**
 * What was done to links that do not fit: two that changed places are told from entries that were changed, and
 * a link that is wrong only because of its neighbour is not accused.
 */
export function explainMismatches(mismatches: readonly Mismatch[]): readonly Finding[] {
  if (mismatches.length > COMPARED) return mismatches.map(changed);
  const before = new Map<number, string>([[1, BEFORE_THE_FIRST]]);
  for (const { link, previous } of mismatches) {
    if (previous) before.set(link.seal.number, previous);
  }
  return mismatches.flatMap((mismatch) => {
    if (followsAnother(mismatch, mismatches)) return [];
    const belongs = placeOf(mismatch, mismatches, before);
    const { number } = mismatch.link.seal;
    return belongs === undefined ? changed(mismatch) : { kind: 'reordered', number, belongs };
  });
}

function changed({ link }: Mismatch): Finding {
  return { kind: 'entry-changed', number: link.seal.number, entryId: link.entryId };
}

/** In its own place and unchanged, but what stands before it was moved there. */
function followsAnother({ link }: Mismatch, others: readonly Mismatch[]): boolean {
  return others.some(
    (other) => other.link !== link && fits(link, other.link.seal.hash, link.seal.number),
  );
}

/** The number for which the whole seal, or the entry under it, was made. */
function placeOf(
  { link, previous }: Mismatch,
  others: readonly Mismatch[],
  before: ReadonlyMap<number, string>,
): number | undefined {
  for (const { link: other } of others) {
    if (other === link) continue;
    const there = before.get(other.seal.number);
    if (there && fits(link, there, other.seal.number)) return other.seal.number;
    // The seal is in its place, and the entry that it was made of stands under the other one.
    if (previous && fits({ ...other, seal: link.seal }, previous, link.seal.number)) {
      return other.seal.number;
    }
  }
  return undefined;
}

function fits({ seal, entry }: Link, previous: string, number: number): boolean {
  if (entry === undefined) return false;
  return hashLink(previous, { number, sealedAt: seal.sealedAt }, entry) === seal.hash;
}
