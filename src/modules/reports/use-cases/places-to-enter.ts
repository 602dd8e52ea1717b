import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Area, AreaKind } from '#modules/areas/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { isEnteredAt } from './enter-report.ts';

/** What people call a place; whose beat it is, nobody need know. */
const KINDS: readonly AreaKind[] = ['hromada', 'settlement', 'city-district'];

/** Where somebody writes down what they are told. */
export function placesToEnter(
  context: Pick<ReportsContext, 'policy' | 'actor' | 'areas'>,
): Result<readonly Area[], 'forbidden'> {
  const { policy, actor, areas } = context;
  if (!policy.can(actor, 'report.enter')) return refuse('forbidden');
  return ok(areas.all.filter(({ id, kind }) => KINDS.includes(kind) && isEnteredAt(context, id)));
}
