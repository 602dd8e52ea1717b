import type { AccountId, CohortId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction, namesOf, whoMay } from '#modules/identity/index.ts';
import { type Holder, holderOf } from '#modules/officers/index.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { CoursesContext, ReachContext } from '../domain/courses-context.ts';
import { loadCohorts } from '../storage/cohorts.ts';
import { mayWithCohort, canOnAnyCohort } from './cohort-in-reach.ts';

export type HandedContext = ReachContext & Pick<CoursesContext, 'officers'>;

export interface HandedCohort {
  readonly id: CohortId;
  readonly holder: Holder;
  /** The day of the next session. */
  readonly neededOn: Temporal.PlainDate;
}

const MAX_COHORTS = 1_000;

/** The published cohorts for which the reader may name other leaders, once for each leader: the next session first. */
export async function listHandedCohorts(
  context: HandedContext,
): Promise<Result<readonly HandedCohort[], 'forbidden'>> {
  if (!canOnAnyCohort(context, 'plan')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const filter = { statuses: ['published'], endsAfter: context.platform.clock.now() } as const;
    const coming = await loadCohorts(tx, filter, MAX_COHORTS);
    const led = coming.filter((cohort) => mayWithCohort(context, 'plan', cohort));
    const leaders = await leadersOf(tx, context, led);
    const handed = led.flatMap((cohort) =>
      cohort.leaderIds.flatMap((leaderId) => {
        const holder = leaders.get(leaderId);
        return holder ? [{ id: cohort.id, holder, neededOn: nextDay(context, cohort) }] : [];
      }),
    );
    return ok(
      handed.toSorted((one, other) => Temporal.PlainDate.compare(one.neededOn, other.neededOn)),
    );
  });
}

async function leadersOf(
  tx: Tx,
  context: HandedContext,
  cohorts: readonly Cohort[],
): Promise<ReadonlyMap<AccountId, Holder>> {
  const ids = [...new Set(cohorts.flatMap(({ leaderIds }) => leaderIds))];
  if (ids.length === 0) return new Map();
  const names = await namesOf(tx, ids);
  const leading = await whoMay(tx, context, {
    permission: 'participant.read',
    things: ids,
    resourceOf: (id) => ({ assigneeIds: [id] }),
  });
  return new Map(
    [...names].map(([accountId, name]) => {
      const hasLeft = leading.get(accountId)?.includes(accountId) !== true;
      return [accountId, holderOf(context.officers, { accountId, name, hasLeft })];
    }),
  );
}

function nextDay(
  { platform: { clock } }: HandedContext,
  { sessions, endsAt }: Cohort,
): Temporal.PlainDate {
  const now = clock.now();
  const next = sessions.find((session) => Temporal.Instant.compare(session.endsAt, now) > 0);
  return (next?.startsAt ?? endsAt).toZonedDateTimeISO(clock.timeZone).toPlainDate();
}
