import type { CardIssueId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Permission, Resource } from '#modules/identity/index.ts';
import type { CardIssue, KeptCardIssue } from '../domain/card-issue.ts';
import { areaResource, type DeskOfficer, officerResource } from '../domain/desk-officer.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { findDeskOfficers } from '../storage/desk-officers.ts';
import { findCardIssue, lockCardIssue } from '../storage/load-card-issues.ts';

export interface IssueInReach {
  readonly issue: KeptCardIssue;
  /** Whose card it is about; undefined: an area's page. */
  readonly officer: DeskOfficer | undefined;
}

/**
 * The remark, where whoever acts may read this very one; to be handled, it is locked. Else it is as if there
 * were none.
 */
export async function issueInReach(
  tx: Tx,
  context: RosterContext,
  permission: 'card-issue.list' | 'card-issue.handle',
  id: CardIssueId,
): Promise<IssueInReach | undefined> {
  const find = permission === 'card-issue.handle' ? lockCardIssue : findCardIssue;
  const issue = await find(tx, id);
  if (!issue) return undefined;
  const officers = await officersOf(tx, [issue]);
  const found = { issue, officer: officerOf(issue, officers) };
  return mayWithIssue(context, permission, found) ? found : undefined;
}

/** The officers whose cards these are about. */
export async function officersOf(
  tx: Tx,
  issues: readonly CardIssue[],
): Promise<ReadonlyMap<OfficerId, DeskOfficer>> {
  const ids = issues.flatMap(({ about }) => ('officerId' in about ? [about.officerId] : []));
  return await findDeskOfficers(tx, ids);
}

export function officerOf(
  { about }: CardIssue,
  officers: ReadonlyMap<OfficerId, DeskOfficer>,
): DeskOfficer | undefined {
  return 'officerId' in about ? officers.get(about.officerId) : undefined;
}

export function mayWithIssue(
  context: RosterContext,
  permission: Permission,
  found: IssueInReach,
): boolean {
  return context.policy.can(context.actor, permission, issueResource(context, found));
}

/** A remark is of the place that it is about: of the officer's areas, or of the area itself. */
export function issueResource(context: RosterContext, { issue, officer }: IssueInReach): Resource {
  const today = context.platform.clock.today();
  if ('areaId' in issue.about) return areaResource(context.areas, issue.about.areaId);
  return officer ? officerResource(context, officer, today) : {};
}

/** As events tell of it: ids only. */
export function issueSubject({ id, about }: CardIssue): Readonly<Record<string, string>> {
  return {
    cardIssue: id,
    ...('officerId' in about ? { officer: about.officerId } : { area: about.areaId }),
  };
}
