import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { recordEntry } from '../../audit/index.ts';
import { inTransaction } from '../../identity/index.ts';
import type { KeptCardIssue } from '../domain/card-issue.ts';
import { beatsOn, type DeskOfficer } from '../domain/desk-officer.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { loadCardIssues } from '../storage/load-card-issues.ts';
import { mayWithIssue, officerOf, officersOf } from './issue-in-reach.ts';

interface AreaName {
  readonly name: string;
  readonly nameEn: string | undefined;
}

export interface ListedCardIssue extends KeptCardIssue {
  readonly officer:
    | Pick<DeskOfficer, 'id' | 'name' | 'nameEn' | 'badgeNumber' | 'slug'>
    | undefined;
  /** Of those that are shown to everybody. */
  readonly areas: readonly AreaName[];
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
    return ok(inReach.map(({ issue, officer }) => listed(context, issue, officer)));
  });
}

export function listed(
  { areas, platform }: RosterContext,
  issue: KeptCardIssue,
  officer: DeskOfficer | undefined,
): ListedCardIssue {
  const beats = officer ? beatsOn(officer, platform.clock.today()) : [];
  const ids = 'areaId' in issue.about ? [issue.about.areaId] : beats.map(({ areaId }) => areaId);
  const named = ids.flatMap((id): readonly AreaName[] => {
    const area = areas.get(id);
    return area ? [{ name: area.name, nameEn: area.nameEn }] : [];
  });
  return { ...issue, officer, areas: named };
}
