import type { PromiseId, ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Answerable, PromiseStep, Source } from '../domain/promise.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { findPromise, loadPromiseSteps } from '../storage/load-promises.ts';
import { type ListedPromise, listedPromise } from './list-promises.ts';

/** What everybody reads of one: all that was promised, and all that became of it. Whose account wrote it, nobody. */
export interface ReadPromise extends ListedPromise {
  readonly deputy: Answerable | undefined;
  readonly source: Source;
  readonly reportId: ReportId | undefined;
  /** As it was promised at first. */
  readonly firstWords: string;
  readonly steps: readonly Omit<PromiseStep, 'accountId'>[];
}

export async function readPromise(
  { policy, actor, platform, areas }: PromisesContext,
  { id }: { readonly id: PromiseId },
): Promise<Result<ReadPromise, 'absent'>> {
  if (!policy.can(actor, 'promise.read')) return refuse('absent');
  const reader = platform.database.read;
  const promise = await findPromise(reader, id);
  if (!promise || !areas.get(promise.areaId)) return refuse('absent');
  const steps = await loadPromiseSteps(reader, id);
  const { deputy, source, reportId, words } = promise;
  return ok({
    ...listedPromise(promise, platform.clock.today()),
    deputy,
    source,
    reportId,
    firstWords: steps.find(({ before }) => before)?.before?.words ?? words,
    steps: steps.map(forEverybody),
  });
}

function forEverybody(kept: PromiseStep): ReadPromise['steps'][number] {
  const { id, at, party, status, words, before, link, photo } = kept;
  return { id, at, party, status, words, before, link, photo };
}
