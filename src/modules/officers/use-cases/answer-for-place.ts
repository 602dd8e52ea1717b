import type { Point } from '../../../kernel/geometry/geometry.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Area } from '../../areas/index.ts';
import type { Organisation } from '../../organisations/index.ts';
import { centreOf } from '../domain/depends-on-areas.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { type Answering, whoAnswersAt } from '../domain/who-answers.ts';

/** All that programs are told of a place. */
export interface PlaceAnswer {
  readonly beat: Area | undefined;
  /** There is a beat, and nobody answers for it today. */
  readonly vacant: boolean;
  /** The beat's officers first, then those of what lies around it. */
  readonly answering: readonly Answering[];
  readonly station: Organisation | undefined;
  /** The station says that it answers here; else it is only the nearest. */
  readonly stationServes: boolean;
}

/**
 * Who answers within a chain of areas today. `point` only says which station is near, and only where the
 * chain has no small area to measure from: so the answer can be remembered for the chain.
 */
export function answerForPlace(
  context: OfficersContext,
  chain: readonly Area[],
  point: Point,
): Result<PlaceAnswer, 'forbidden'> {
  if (!context.policy.can(context.actor, 'officer.read')) return refuse('forbidden');
  const { officers, organisations, platform } = context;
  const beat = chain.find(({ kind }) => kind === 'beat');
  const all = whoAnswersAt(chain, officers, platform.clock.today());
  const serving = organisations.stationServing(chain);
  const [near] = organisations.nearest('station', centreOf(chain) ?? point, 1);
  return ok({
    beat,
    vacant: all.some(({ area, officers: some }) => area.id === beat?.id && some.length === 0),
    answering: all.filter(({ officers: some }) => some.length > 0),
    station: serving ?? near?.thing,
    stationServes: serving !== undefined,
  });
}
