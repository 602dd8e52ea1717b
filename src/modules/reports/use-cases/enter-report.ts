import type { AreaId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import type { EnteredWay } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import {
  areaOf,
  type Receipt,
  type SubmitRefusal,
  type SubmitReport,
  submitReport,
} from './submit-report.ts';

export interface EnterReport extends Omit<SubmitReport, 'photos' | 'program' | 'entered'> {
  readonly way: EnteredWay;
}

/** `place-elsewhere`: whoever writes it down does so for another place only. */
export type EnterRefusal = SubmitRefusal | 'place-elsewhere';

/**
 * Keeps what somebody tells by telephone, at a counter or on paper, as if they had sent it: whoever writes it down gets
 * the receipt to hand over, and reads the report afterwards only if their role does.
 */
export async function enterReport(
  context: ReportsContext,
  { way, ...report }: EnterReport,
): Promise<Result<Receipt, EnterRefusal>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'report.enter') || actor.kind !== 'staff') return refuse('forbidden');
  const areaId = areaOf(context, report);
  if (areaId && !isEnteredAt(context, areaId)) return refuse('place-elsewhere');
  return await submitReport(context, { ...report, photos: [], entered: { by: actor.id, way } });
}

/** Whether somebody writes down what is told of that place. */
export function isEnteredAt(
  { policy, actor, areas }: Pick<ReportsContext, 'policy' | 'actor' | 'areas'>,
  areaId: AreaId,
): boolean {
  return policy.can(actor, 'report.enter', { areaIds: areas.lineOf(areaId) });
}
