import type { AccountId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Area } from '#modules/areas/index.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inTransaction, whoIsSuspended } from '#modules/identity/index.ts';
import { type KeptCardIssue, needsSomebodyAgain } from '../domain/card-issue.ts';
import { beatsOn, type DeskOfficer } from '../domain/desk-officer.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { loadCardIssues } from '../storage/load-card-issues.ts';
import { type IssueInReach, mayWithIssue, officerOf, officersOf } from './issue-in-reach.ts';

export interface ListedCardIssue extends KeptCardIssue {
  readonly officer:
    | Pick<DeskOfficer, 'id' | 'name' | 'nameEn' | 'badgeNumber' | 'slug'>
    | undefined;
  /** What the area is called, a hidden one too; of an officer's, those that are shown to everybody. */
  readonly areas: readonly Pick<Area, 'name' | 'nameEn'>[];
}

export interface CardIssuesAsked {
  /** Those that were handled, in place of those that wait. */
  readonly handled?: boolean;
}

/**
 * What residents say is wrong on cards within one's own reach, the oldest first. Their text may name people, so
 * that the reading itself leaves an entry, in its own transaction.
 */
export async function listCardIssues(
  context: RosterContext,
  { handled = false }: CardIssuesAsked = {},
): Promise<Result<readonly ListedCardIssue[], 'forbidden'>> {
  if (!context.policy.can(context.actor, 'card-issue.list')) return refuse('forbidden');
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const all = await loadCardIssues(tx);
    const asked = all.filter(({ status }) => (status === 'handled') === handled);
    const officers = await officersOf(tx, asked);
    const found = asked.map((issue) => ({ issue, officer: officerOf(issue, officers) }));
    const inReach = found.filter((one) => mayWithIssue(context, 'card-issue.list', one));
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'card-issue.list',
      thing: { kind: 'card-issue' },
      detail: { count: inReach.length },
    });
    return ok(await listed(tx, context, inReach));
  });
}

/** Remarks that whoever acts reaches, with what there is to say of their places. */
export async function listed(
  tx: Tx,
  { areas, platform }: RosterContext,
  found: readonly IssueInReach[],
): Promise<readonly ListedCardIssue[]> {
  const suspended = await suspendedTakers(tx, platform, found);
  return found.map(({ issue: kept, officer }) => {
    const issue = needsSomebodyAgain(kept, suspended);
    const beats = officer ? beatsOn(officer, platform.clock.today()) : [];
    const ids = 'areaId' in issue.about ? [issue.about.areaId] : beats.map(({ areaId }) => areaId);
    return { ...issue, officer, areas: ids.flatMap((id) => areas.nameOf(id) ?? []) };
  });
}

/** The people who took one of these and were suspended since. Readers may not see accounts, so the installation asks. */
async function suspendedTakers(
  tx: Tx,
  platform: RosterContext['platform'],
  found: readonly IssueInReach[],
): Promise<ReadonlySet<AccountId>> {
  const takers = found.flatMap(({ issue }) => issue.takenBy ?? []);
  if (takers.length === 0) return new Set();
  return new Set(await asInstallation(tx, platform, () => whoIsSuspended(tx, takers)));
}
