import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { inTransaction } from '../../identity/index.ts';
import { loadOfficerAccounts } from '../../officers/index.ts';
import type { KeptAppeal } from '../domain/appeal.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { compareByTurn, type Urgency, urgencyOf } from '../domain/control-date.ts';
import { registrationNumber } from '../domain/registration-number.ts';
import { loadOpenAppeals } from '../storage/load-appeals.ts';
import { mayWithAppeal } from './appeal-in-reach.ts';

/** Without a name and without a word of what somebody wrote: one appeal is read at a time, and that is written down. */
export interface ListedAppeal
  extends Pick<
    KeptAppeal,
    'id' | 'kind' | 'status' | 'areaId' | 'officerId' | 'receivedOn' | 'dueOn'
  > {
  readonly number: string;
  readonly goesFirst: boolean;
  readonly urgency: Urgency;
}

/** The open ones within one’s own reach, in the order in which they are to be handled. */
export async function listAppeals(
  context: AppealsContext,
  { urgencies }: { readonly urgencies?: readonly Urgency[] } = {},
): Promise<Result<readonly ListedAppeal[], 'forbidden'>> {
  const { policy, actor, workingDays, platform } = context;
  if (!policy.can(actor, 'appeal.read')) return refuse('forbidden');
  const today = platform.clock.today();
  return await inTransaction(context, async (tx) => {
    const appeals = await loadOpenAppeals(tx);
    const accounts = await loadOfficerAccounts(tx, appeals);
    const lines = appeals
      .filter((appeal) => mayWithAppeal(context, 'read', appeal, accounts))
      .toSorted(compareByTurn)
      .flatMap((appeal) => {
        const urgency = urgencyOf(appeal, today, workingDays);
        return urgency ? [listed(appeal, urgency)] : [];
      });
    return ok(urgencies ? lines.filter(({ urgency }) => urgencies.includes(urgency)) : lines);
  });
}

function listed(appeal: KeptAppeal, urgency: Urgency): ListedAppeal {
  const { id, kind, status, areaId, officerId, receivedOn, dueOn } = appeal;
  return {
    id,
    kind,
    status,
    areaId,
    officerId,
    receivedOn,
    dueOn,
    number: registrationNumber(appeal),
    goesFirst: appeal.benefit !== '',
    urgency,
  };
}
