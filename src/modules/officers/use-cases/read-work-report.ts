import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction, type Resource } from '#modules/identity/index.ts';
import { type Category, listCategories } from '#modules/settings/index.ts';
import { areaResource } from '../domain/desk-officer.ts';
import type { HalfYear } from '../domain/half-year.ts';
import { halfYearKey } from '../domain/half-year.ts';
import type { ServingOfficer } from '../domain/officer-directory.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { type WorkLine, workLines } from '../domain/work-report.ts';
import { listHalfYearReports } from '../storage/half-year-reports.ts';
import { findOfficerOfAccount } from '../storage/officer-of-account.ts';
import { sumWork } from '../storage/work-entries.ts';

export interface OfficerWork {
  readonly officer: ServingOfficer;
  readonly lines: readonly WorkLine[];
  readonly total: number;
  /** Of their own report on this half-year; undefined: whoever asks does not write it. */
  readonly report: 'none' | 'draft' | 'published' | undefined;
}

export interface WorkReport {
  readonly half: HalfYear;
  /** Of all officers together. */
  readonly lines: readonly WorkLine[];
  /** Those who did nothing that was written down stand there too, with nothing. */
  readonly officers: readonly OfficerWork[];
  readonly categories: readonly Category[];
}

/** The half-year's work of every officer whom whoever asks answers for; of an officer, her own. */
export async function readWorkReport(
  context: OfficersContext,
  half: HalfYear,
): Promise<Result<WorkReport, 'forbidden'>> {
  const { actor, policy, platform } = context;
  if (!policy.can(actor, 'work.read')) return refuse('forbidden');
  const categories = await listCategories(context, 'work');
  return await inTransaction(context, async (tx) => {
    const own = actor.kind === 'staff' ? await findOfficerOfAccount(tx, actor.id) : undefined;
    const officers = context.officers
      .all()
      .filter((officer) => policy.can(actor, 'work.read', resourceOf(context, officer, own)));
    const ids = officers.map(({ id }) => id);
    const sums = await sumWork(tx, half, ids);
    const reports = await listHalfYearReports(tx, half, ids);
    const mayWrite = (officer: ServingOfficer) =>
      policy.can(actor, 'half-year.write', resourceOf(context, officer, own));
    await recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'work.read',
      thing: { kind: 'work-report' },
      detail: { half: halfYearKey(half), officers: officers.length },
    });
    return ok({
      half,
      categories,
      lines: workLines(sums, half),
      officers: officers.map((officer) => {
        const lines = workLines(
          sums.filter(({ officerId }) => officerId === officer.id),
          half,
        );
        return {
          officer,
          lines,
          total: lines.reduce((sum, { total }) => sum + total, 0),
          report: mayWrite(officer) ? (reports.get(officer.id) ?? 'none') : undefined,
        };
      }),
    });
  });
}

/** Hers who the officer's account is; and of each area that she answers for, with all above it. */
function resourceOf(
  { actor, areas }: OfficersContext,
  officer: ServingOfficer,
  own: ServingOfficer['id'] | undefined,
): Resource {
  return {
    ...areaResource(areas, ...officer.assignments.map(({ areaId }) => areaId)),
    ...(officer.id === own && actor.kind === 'staff' ? { ownerId: actor.id } : {}),
  };
}
