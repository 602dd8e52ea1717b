import type { Tx } from '#platform/database/database.ts';
import { BEFORE_THE_FIRST } from '../domain/chain.ts';
import type { Finding } from '../domain/finding.ts';
import { type Link, readLinks } from '../storage/read-chain.ts';
import { explainMismatches, type Mismatch } from './explain-mismatches.ts';
import { hashLink } from './hash-link.ts';

const BATCH = 5_000;

export interface Walked {
  readonly last: number;
  readonly findings: readonly Finding[];
  /** The hashes that stand at the numbers that were asked for. */
  readonly hashes: ReadonlyMap<number, string>;
}

interface Walk {
  number: number;
  /** Undefined behind a gap: what comes next cannot be checked against it. */
  hash: string | undefined;
  readonly findings: Finding[];
  readonly mismatches: Mismatch[];
  readonly hashes: Map<number, string>;
}

/**
 * Computes every link anew. After a link that is wrong the one that stands is taken as it is, so that what was
 * done in one place is told once.
 */
export async function walkChain(
  tx: Tx,
  wanted: ReadonlySet<number>,
  onProgress: (number: number) => void = () => undefined,
): Promise<Walked> {
  const walk: Walk = {
    number: 0,
    hash: BEFORE_THE_FIRST,
    findings: [],
    mismatches: [],
    hashes: new Map(),
  };
  let next = readLinks(tx, 0, BATCH);
  while (true) {
    const links = await next;
    const last = links.at(-1);
    if (last === undefined) break;
    // The database reads on while this process computes.
    next = readLinks(tx, last.seal.number, BATCH);
    for (const link of links) step(walk, link, wanted);
    onProgress(last.seal.number);
  }
  const findings = [...walk.findings, ...explainMismatches(walk.mismatches)];
  return { last: walk.number, findings, hashes: walk.hashes };
}

function step(walk: Walk, link: Link, wanted: ReadonlySet<number>): void {
  const { number, hash } = link.seal;
  if (number !== walk.number + 1) {
    walk.findings.push({ kind: 'seals-missing', from: walk.number + 1, to: number - 1 });
    walk.hash = undefined;
  }
  if (link.entry === undefined) {
    walk.findings.push({ kind: 'entry-missing', number, entryId: link.entryId });
  } else if (walk.hash && hashLink(walk.hash, link.seal, link.entry) !== hash) {
    walk.mismatches.push({ link, previous: walk.hash });
  }
  walk.number = number;
  walk.hash = hash;
  if (wanted.has(number)) walk.hashes.set(number, hash);
}
