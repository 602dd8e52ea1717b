import type { AccountId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { loadOfficerAccounts } from '#modules/officers/index.ts';
import type { KeptAppeal } from '../domain/appeal.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { compareByTurn, type Urgency, urgencyOf } from '../domain/control-date.ts';
import { registrationNumber } from '../domain/registration-number.ts';
import { loadClosedAppeals, loadOpenAppeals } from '../storage/load-appeals.ts';
import { mayWithAppeal } from './appeal-in-reach.ts';

/** Without a name and without a word of what somebody wrote: one appeal is read at a time, and that is written down. */
export interface ListedAppeal
  extends Pick<
    KeptAppeal,
    'id' | 'kind' | 'status' | 'areaId' | 'officerId' | 'receivedOn' | 'dueOn'
  > {
  readonly number: string;
  readonly goesFirst: boolean;
  /** Given to whoever asks. */
  readonly isOwn: boolean;
  /** Undefined: it is over. */
  readonly urgency: Urgency | undefined;
}

/** The open ones within one’s own reach, in the order in which they are to be handled. */
export async function listAppeals(
  context: AppealsContext,
  { urgencies }: { readonly urgencies?: readonly Urgency[] } = {},
): Promise<Result<readonly ListedAppeal[], 'forbidden'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'appeal.read')) return refuse('forbidden');
  const open = await within(context, loadOpenAppeals);
  const lines = open
    .toSorted((one, other) => compareByTurn(one.appeal, other.appeal))
    .map((appeal) => listed(context, appeal));
  return ok(
    urgencies ? lines.filter(({ urgency }) => urgency && urgencies.includes(urgency)) : lines,
  );
}

/** Those that are over, the latest first: their letters are looked for. */
export async function listClosedAppeals(
  context: AppealsContext,
): Promise<Result<readonly ListedAppeal[], 'forbidden'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'appeal.read')) return refuse('forbidden');
  const closed = await within(context, loadClosedAppeals);
  return ok(closed.map((appeal) => listed(context, appeal)));
}

interface WithAccount {
  readonly appeal: KeptAppeal;
  /** Of whoever it was given to. */
  readonly account: AccountId | undefined;
}

async function within(
  context: AppealsContext,
  load: (tx: Tx) => Promise<readonly KeptAppeal[]>,
): Promise<readonly WithAccount[]> {
  return await inTransaction(context, async (tx) => {
    const appeals = await load(tx);
    const accounts = await loadOfficerAccounts(tx, appeals);
    return appeals
      .filter((appeal) => mayWithAppeal(context, 'read', appeal, accounts))
      .map((appeal) => ({
        appeal,
        account: appeal.officerId && accounts.get(appeal.officerId),
      }));
  });
}

function listed(
  { actor, platform: { clock }, workingDays }: AppealsContext,
  { appeal, account }: WithAccount,
): ListedAppeal {
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
    isOwn: account !== undefined && actor.kind === 'staff' && account === actor.id,
    urgency: urgencyOf(appeal, clock.today(), workingDays),
  };
}
