import type { Tx } from '#platform/database/database.ts';
import { asInstallation } from '#modules/identity/index.ts';
import { mayWithRound } from '../domain/may-with-round.ts';
import type { Round } from '../domain/round.ts';
import type { SurveySubject } from '../domain/subject.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import {
  loadRoundsOf,
  lockRound,
  saveLeaders,
  saveRoundArea,
  saveRoundDays,
  saveStatus,
} from '../storage/rounds.ts';
import { countSheets } from '../storage/sheets.ts';
import { tellRound } from './tell-round.ts';

export interface FollowedSubject
  extends Pick<SurveySubject, 'kind' | 'id' | 'areaId' | 'leaderIds'> {
  /** When people are asked about it now. Undefined: the days of its rounds stay as they are. */
  readonly days?: Pick<Round, 'opensOn' | 'closesOn'> | undefined;
  /** It does not take place: nobody is asked about it any more. */
  readonly isOff?: boolean;
}

/**
 * What a round is about has other leaders, or lies elsewhere, or takes place on another day or not at all: its module says
 * so in the transaction that made it so, and whoever leads it no more reads its answers no more. Answers false where
 * whoever acts may not run one of them.
 */
export async function followSubject(
  tx: Tx,
  context: SurveysContext,
  subject: FollowedSubject,
): Promise<boolean> {
  const rounds = await loadRoundsOf(tx, subject);
  if (!rounds.every((round) => mayWithRound(context, 'survey.run', round))) return false;
  for (const { id } of rounds) {
    // Nobody closes it meanwhile, and nobody answers it.
    const round = await lockRound(tx, id, 'update');
    if (round) await followWith(tx, context, round, subject);
  }
  return true;
}

/** What stays as it was is news to nobody. */
async function followWith(
  tx: Tx,
  context: SurveysContext,
  round: Round,
  subject: FollowedSubject,
): Promise<void> {
  const isOthers = !isSameWhose(round, subject);
  if (isOthers) {
    await saveRoundArea(tx, [round.id], subject.areaId);
    await saveLeaders(tx, [round.id], subject.leaderIds);
  }
  const isMoved = subject.isOff
    ? await closeRound(tx, context, round)
    : await moveRound(tx, context, round, subject);
  if (isOthers || isMoved) {
    await tellRound(tx, context, round, subject.isOff && isMoved ? 'close' : 'follow');
  }
}

function isSameWhose({ areaId, leaderIds }: Round, subject: FollowedSubject): boolean {
  const others = new Set(subject.leaderIds).symmetricDifference(new Set(leaderIds));
  return areaId === subject.areaId && others.size === 0;
}

async function closeRound(
  tx: Tx,
  { platform: { clock } }: SurveysContext,
  { id, status }: Round,
): Promise<boolean> {
  if (status !== 'open') return false;
  await saveStatus(tx, id, 'closed', { now: clock.now(), today: clock.today() });
  return true;
}

/** What somebody answered was about the day that was: such a round stays where it is. */
async function moveRound(
  tx: Tx,
  { platform }: SurveysContext,
  round: Round,
  { days }: FollowedSubject,
): Promise<boolean> {
  if (!days || round.status === 'released' || areSameDays(round, days)) return false;
  const counts = await asInstallation(tx, platform, () => countSheets(tx, [round.id]));
  if (counts.has(round.id)) return false;
  await saveRoundDays(tx, round.id, days);
  return true;
}

type Days = NonNullable<FollowedSubject['days']>;

function areSameDays(one: Days, other: Days): boolean {
  return one.opensOn.equals(other.opensOn) && one.closesOn.equals(other.closesOn);
}
