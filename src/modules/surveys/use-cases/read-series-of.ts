import type { SurveyRoundId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { asInstallation } from '#modules/identity/index.ts';
import { type Moment, type NotTaken, notTaken, type Round } from '../domain/round.ts';
import type { SubjectRef } from '../domain/subject.ts';
import type { SurveyCode } from '../domain/survey-code.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { loadRoundsOf } from '../storage/rounds.ts';
import { countSheets } from '../storage/sheets.ts';

export interface RoundOfSeries extends Pick<Round, 'opensOn' | 'closesOn' | 'status' | 'isPublic'> {
  readonly id: SurveyRoundId;
  readonly moment: Moment;
  /** Why nothing is taken today; undefined: it may be answered. */
  readonly notTaken: NotTaken | undefined;
  readonly answered: number;
}

export interface SeriesOfSubject {
  /** Of all of them. */
  readonly code: SurveyCode;
  /** In the order in which they are asked. */
  readonly rounds: readonly RoundOfSeries[];
}

/**
 * The latest series that follows people over time, about something that a higher module knows; in that module's own
 * transaction: who may see it, that module has asked. How many answered, and nothing of what.
 */
export async function readSeriesOf(
  tx: Tx,
  { platform }: Pick<SurveysContext, 'platform'>,
  subject: SubjectRef,
): Promise<SeriesOfSubject | undefined> {
  const rounds = await loadRoundsOf(tx, subject);
  const first = rounds.findLast(({ moment }) => moment === 'start');
  if (!first) return undefined;
  const series = rounds.filter(({ seriesId }) => seriesId === first.seriesId);
  const ids = series.map(({ id }) => id);
  const counts = await asInstallation(tx, platform, () => countSheets(tx, ids));
  const today = platform.clock.today();
  return {
    code: first.code,
    rounds: series.map((round) => ({
      id: round.id,
      moment: round.moment,
      opensOn: round.opensOn,
      closesOn: round.closesOn,
      status: round.status,
      isPublic: round.isPublic,
      notTaken: notTaken(round, today),
      answered: counts.get(round.id) ?? 0,
    })),
  };
}
