import { type Result, ok } from '#kernel/result.ts';
import type { ActionParts, JointAction } from '../../domain/action.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { loadPartsOf } from '../../storage/load-parts.ts';
import { loadWholeActions } from '../../storage/public/whole-year.ts';
import { type PublicYear, readPublicYear } from './read-public-year.ts';

export interface WholeYear extends Omit<PublicYear, 'actions'> {
  readonly actions: readonly {
    readonly action: JointAction;
    readonly parts: ActionParts;
    readonly reached: number | undefined;
  }[];
}

/** Everything of a year’s plan that everybody reads, for documents and programs. */
export async function readWholeYear(
  context: PlanContext,
  year: number,
): Promise<Result<WholeYear, 'absent'>> {
  const read = await readPublicYear(context, year);
  if (!read.ok) return read;
  const reader = context.platform.database.read;
  const listed = new Map(read.value.actions.map((one) => [one.id, one]));
  const whole = (await loadWholeActions(reader, year)).filter(({ id }) => listed.has(id));
  const partsOf = await loadPartsOf(reader, [...listed.keys()]);
  return ok({
    ...read.value,
    actions: whole.map((action) => ({
      action,
      parts: partsOf(action.id),
      reached: listed.get(action.id)?.reached,
    })),
  });
}
