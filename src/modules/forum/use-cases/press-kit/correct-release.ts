import { newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import {
  type Corrected,
  correctSaid,
  type CorrectionRefusal,
} from '../../domain/press-kit/correct.ts';
import type { ForumFact } from '../../domain/press-kit/facts.ts';
import type { PressKitContext } from '../../domain/press-kit/press-kit-context.ts';
import type { Correction, ReleaseSaid, SourcedNumber } from '../../domain/press-kit/release.ts';
import { sourcesOf } from '../../domain/press-kit/sources.ts';
import { traceRelease, untracedOf, usedSources } from '../../domain/press-kit/trace.ts';
import {
  insertCorrection,
  loadCorrections,
  loadNumbers,
  saveNumbers,
} from '../../storage/press-kit/corrections.ts';
import { saveRelease } from '../../storage/press-kit/releases.ts';
import { factsOfRelease } from './facts-of-release.ts';
import { type ReachedRelease, releaseToChange, type SeenRelease } from './release-in-reach.ts';
import { tellRelease } from './tell-release.ts';

export interface CorrectRelease extends SeenRelease, Corrected {
  readonly why: Said;
  /** Where the numbers of what is right are from that the system does not know. */
  readonly source: Pick<SourcedNumber, 'words' | 'url'> | undefined;
}

export type CorrectReleaseRefusal =
  | 'absent'
  | 'changed'
  | 'status-impossible'
  | 'untraced'
  | CorrectionRefusal;

/** Something in a final text was wrong. What stood, what is right and why: everybody reads it, and nobody takes it back. */
export async function correctRelease(
  context: PressKitContext,
  correct: CorrectRelease,
): Promise<Result<undefined, CorrectReleaseRefusal>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'release.write')) return refuse('absent');
  const facts = await factsOfRelease(context, correct.id);
  return await inTransaction(context, async (tx) => {
    const found = await releaseToChange(tx, context, correct, ['embargoed', 'out']);
    if (!found.ok) return found;
    const said = correctSaid(found.value.release, correct);
    if (!said.ok) return said;
    const numbers = await sourced(tx, context, found.value, { facts, correct, said: said.value });
    if (!numbers) return refuse('untraced');
    await keep(tx, context, found.value, { correct, said: said.value, numbers });
    return ok(undefined);
  });
}

interface ToSource {
  readonly facts: readonly ForumFact[];
  readonly correct: CorrectRelease;
  readonly said: ReleaseSaid;
}

/** Undefined: a number has no source. */
async function sourced(
  tx: Tx,
  { platform: { clock, config } }: PressKitContext,
  { release, forum }: ReachedRelease,
  { facts, correct: { source }, said }: ToSource,
): Promise<readonly SourcedNumber[] | undefined> {
  const kept = await loadNumbers(tx, release.id);
  const trace = (more: readonly SourcedNumber[]) =>
    traceRelease(said, sourcesOf(forum, config.publicUrl, { facts, kept: [...kept, ...more] }));
  const asOf = clock.now();
  const untraced = untracedOf(trace([]));
  if (untraced.length > 0 && !source) return undefined;
  const typed = untraced.flatMap(({ number }) =>
    source ? [{ ...source, number, fact: undefined, asOf }] : [],
  );
  return usedSources(trace(typed));
}

interface ToKeep {
  readonly correct: CorrectRelease;
  readonly said: ReleaseSaid;
  readonly numbers: readonly SourcedNumber[];
}

async function keep(
  tx: Tx,
  context: PressKitContext,
  { release, forum }: ReachedRelease,
  { correct: { stood, right, why }, said, numbers }: ToKeep,
): Promise<void> {
  const { clock, random } = context.platform;
  const [last] = await loadCorrections(tx, release.id);
  const at = clock.now();
  const correction: Correction = {
    id: newId<'correction'>(random),
    releaseId: release.id,
    number: (last?.number ?? 0) + 1,
    stood,
    right,
    why,
    correctedAt: at,
  };
  await insertCorrection(tx, correction);
  await saveRelease(tx, { ...release, ...said, changedAt: at });
  await saveNumbers(tx, release.id, numbers);
  await tellRelease(tx, context, { id: release.id, forum, correction: correction.id }, 'corrected');
}
