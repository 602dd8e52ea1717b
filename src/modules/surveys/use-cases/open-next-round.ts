import { newId, type SurveyRoundId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { accountOf, inTransaction } from '#modules/identity/index.ts';
import { hasBegun, momentAfter } from '../domain/round.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { type WrongDays, wrongDays } from '../domain/wrong-days.ts';
import { insertRound, loadSeries, saveLeaders, saveStatus } from '../storage/rounds.ts';
import { roundInReach } from './round-in-reach.ts';
import { tellRound } from './tell-round.ts';

export interface OpenNextRound {
  /** The round that it follows. */
  readonly id: SurveyRoundId;
  readonly opensOn: Temporal.PlainDate;
  readonly closesOn: Temporal.PlainDate;
}

export type OpenNextRefusal =
  | 'absent'
  /** None follows, or it was opened already. */
  | 'none-follows'
  | WrongDays;

/** The same questions again, for the same subject: after the lesson, at the end of the course, half a year on. */
export async function openNextRound(
  context: SurveysContext,
  { id, opensOn, closesOn }: OpenNextRound,
): Promise<Result<SurveyRoundId, OpenNextRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'survey.run')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const round = await roundInReach(tx, context, 'survey.run', id);
    if (!round) return refuse('absent');
    const moment = momentAfter(round.moment);
    const series = await loadSeries(tx, round.seriesId);
    if (!moment || series.some((one) => one.moment === moment)) return refuse('none-follows');
    const { clock, random } = platform;
    const wrong = wrongDays({ opensOn, closesOn }, clock.today());
    if (wrong) return refuse(wrong);
    const next = newId<'survey-round'>(random);
    // Whoever answers keeps the code; what it leads to is the next round, from that one's first day.
    if (round.status === 'open' && hasBegun({ opensOn }, clock.today())) {
      await saveStatus(tx, id, 'closed', { now: clock.now(), today: clock.today() });
    }
    await insertRound(
      tx,
      {
        ...round,
        id: next,
        moment,
        opensOn,
        closesOn,
      },
      accountOf(actor),
      clock.now(),
    );
    await saveLeaders(tx, [next], round.leaderIds);
    await tellRound(tx, context, { id: next, subject: round.subject }, 'open');
    return ok(next);
  });
}
