import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Area } from '#modules/areas/index.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import type { StationFor } from '../domain/station-for.ts';
import { type Answering, whoAnswersAt } from '../domain/who-answers.ts';

/** All that programs are told of a place. */
export interface PlaceAnswer {
  readonly beat: Area | undefined;
  /** There is a beat, and nobody answers for it today. */
  readonly vacant: boolean;
  /** The beat's officers first, then those of what lies around it. */
  readonly answering: readonly Answering[];
  readonly station: StationFor;
}

/** Who answers within a chain of areas today. Places with the same chain and station have the same answer. */
export function answerForPlace(
  context: OfficersContext,
  chain: readonly Area[],
  station: StationFor,
): Result<PlaceAnswer, 'forbidden'> {
  if (!context.policy.can(context.actor, 'officer.read')) return refuse('forbidden');
  const { officers, platform } = context;
  const beat = chain.find(({ kind }) => kind === 'beat');
  const all = whoAnswersAt(chain, officers, platform.clock.today());
  return ok({
    beat,
    vacant: all.some(({ area, officers: some }) => area.id === beat?.id && some.length === 0),
    answering: all.filter(({ officers: some }) => some.length > 0),
    station,
  });
}
