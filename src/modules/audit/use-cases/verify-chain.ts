import type { KeyObject } from 'node:crypto';
import type { Database, Tx } from '#platform/database/database.ts';
import type { ChainReport, Finding, HeadKeeper } from '../domain/finding.ts';
import type { HeadLine } from '../domain/head.ts';
import { readHeads } from '../storage/heads.ts';
import { atOneMoment, chainLength, countWaiting, findNeverSealed } from '../storage/read-chain.ts';
import { isSigned } from '../storage/head-key.ts';
import { headLine } from '../storage/head-line.ts';
import { type Walked, walkChain } from './walk-chain.ts';

/** Findings that a report lists. */
const LISTED = 100;

export interface VerifyOptions {
  /** Whose signatures count, private or public. */
  readonly key: KeyObject;
  /** What a witness kept; read before the check begins, so that none is newer than what is checked. */
  readonly witnessed?: readonly HeadLine[];
  readonly onProgress?: (number: number, of: number) => void;
}

interface KeptHead {
  readonly keeper: HeadKeeper;
  readonly line: HeadLine;
}

/** Computes the whole chain anew and holds it against every signed head that somebody kept. */
export async function verifyChain(
  database: Database,
  options: VerifyOptions,
): Promise<ChainReport> {
  return await atOneMoment(database, (tx) => verify(tx, options));
}

async function verify(tx: Tx, options: VerifyOptions): Promise<ChainReport> {
  const { key, witnessed = [], onProgress } = options;
  const length = await chainLength(tx);
  const own = (await readHeads(tx)).map(headLine);
  const kept: readonly KeptHead[] = [
    ...own.map((line) => ({ keeper: 'database' as const, line })),
    ...witnessed.map((line) => ({ keeper: 'witness' as const, line })),
  ];
  const numbers = new Set(kept.map(({ line }) => line.number));
  const walked = await walkChain(tx, numbers, (number) => onProgress?.(number, length));
  const compared = compareHeads(key, kept, walked);
  const neverSealed = await findNeverSealed(tx);
  const findings: readonly Finding[] = [
    ...walked.findings,
    ...compared.findings,
    ...(neverSealed
      ? [
          {
            kind: 'never-sealed' as const,
            count: neverSealed.count,
            firstEntryId: neverSealed.first,
          },
        ]
      : []),
  ];
  return {
    sealed: walked.last,
    waiting: await countWaiting(tx),
    heads: { database: own.length, witness: witnessed.length },
    vouchedTo: compared.vouchedTo,
    findings: findings.slice(0, LISTED),
    findingCount: findings.length,
  };
}

/** Of heads beyond the end the furthest is told, of heads that disagree the first: the others say the same. */
function compareHeads(key: KeyObject, kept: readonly KeptHead[], walked: Walked) {
  const forged: KeptHead[] = [];
  const genuine: KeptHead[] = [];
  for (const head of kept) (isSigned(key, head.line) ? genuine : forged).push(head);
  const signed = genuine.toSorted((a, b) => a.line.number - b.line.number);
  const beyond = signed.filter(({ line }) => line.number > walked.last);
  const known = signed.filter(({ line }) => walked.hashes.has(line.number));
  const agrees = ({ line }: KeptHead) => walked.hashes.get(line.number) === line.hash;
  const disagreeing = known.filter((head) => !agrees(head));
  return {
    vouchedTo: known.findLast(agrees)?.line.number ?? 0,
    findings: [
      ...disagreeing.slice(0, 1).map(rewritten),
      ...beyond.slice(-1).map((head) => tailMissing(head, walked.last)),
      ...forged.map(forgery),
    ],
  };
}

function rewritten({ keeper, line }: KeptHead): Finding {
  return { kind: 'rewritten', number: line.number, keeper, signedAt: line.signedAt };
}

function tailMissing({ keeper, line }: KeptHead, last: number): Finding {
  return { kind: 'tail-missing', last, number: line.number, keeper, signedAt: line.signedAt };
}

function forgery({ keeper, line }: KeptHead): Finding {
  return { kind: 'head-forged', number: line.number, keeper };
}
