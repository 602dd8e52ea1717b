import type { AccountId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction, notify, whoMay } from '#modules/identity/index.ts';
import { type DeskOfficer, officerResource } from '../domain/desk-officer.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { lockUncheckedOfficers } from '../storage/desk-officers.ts';
import { saveReminder } from '../storage/save-reminder.ts';

/** Of a card that nobody checks, nobody is told more often than this. */
const DAYS_BETWEEN = 30;

/**
 * Tells each officer whose card nobody has checked for 90 days, and those who answer for the place: them in one
 * line for all their cards. A card of which nobody could be told is tried again the next time.
 */
export async function remindOfChecks(
  context: RosterContext,
): Promise<Result<{ readonly cards: number }, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'officer-card.remind')) return refuse('forbidden');
  const { clock, random } = context.platform;
  const today = clock.today();
  return await inTransaction(context, async (tx) => {
    const since = today.subtract({ days: DAYS_BETWEEN });
    const waiting = await lockUncheckedOfficers(tx, today, since);
    const keepers = await whoMay(tx, context, {
      permission: 'officer-card.check',
      things: waiting,
      resourceOf: (officer) => officerResource(context, officer, today),
    });
    for (const [account, officers] of keepers) await tell(tx, context, account, officers);
    const told = new Set([...keepers.values()].flat().map(({ id }) => id));
    if (told.size === 0) return ok({ cards: 0 });
    await saveReminder(tx, [...told], today);
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'officer-card.remind',
      thing: { kind: 'officer' },
      detail: { count: told.size },
    });
    return ok({ cards: told.size });
  });
}

/** Every night, in the installation's zone. */
export function remindOfChecksJob(context: RosterContext): ScheduledJob {
  return {
    name: 'remind-of-card-checks',
    cron: '40 3 * * *',
    run: async () => {
      const done = await remindOfChecks(context);
      if (!done.ok) throw new Error('the nightly job may not remind');
      context.platform.log.info({ cards: done.value.cards }, 'told of cards that wait for a check');
    },
  };
}

/** The officer of her own card; whoever keeps others', in one line for all of them. */
async function tell(
  tx: Tx,
  context: RosterContext,
  account: AccountId,
  officers: readonly DeskOfficer[],
): Promise<void> {
  const to = { accounts: [account] };
  const own = officers.find(({ accountId }) => accountId === account);
  if (own) {
    const path = `/desk/officers/${own.id}` as const;
    await notify(tx, context, { to, kind: 'officer-card.own-unchecked', path });
  }
  const [first, ...more] = officers.filter((one) => one !== own);
  if (first) {
    await notify(tx, context, {
      to,
      kind: 'officer-card.unchecked',
      path: more.length > 0 ? '/desk/officers?view=late' : `/desk/officers/${first.id}`,
      detail: { count: String(more.length + 1), officer: first.id },
    });
  }
}
