import { type Result, ok } from '#kernel/result.ts';
import type { Stage } from '../../domain/action.ts';
import { isPutAside } from '../../domain/action-status.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import type { ListedAction } from '../../domain/public/listed-action.ts';
import { loadStagesOf } from '../../storage/load-parts.ts';
import { type PublicYear, readPublicYear } from './read-public-year.ts';

/** By when something is to be ready: an action, or a stage of it. */
export interface PlanDay {
  readonly on: Temporal.PlainDate;
  readonly action: ListedAction;
  /** Undefined: the action itself. */
  readonly stage: Stage | undefined;
}

export interface ReadPlanDays extends PublicYear {
  /** The earliest first. */
  readonly days: readonly PlanDay[];
}

/** The days of a year’s plan. What nobody is held to any more has none. */
export async function readPlanDays(
  context: PlanContext,
  year: number,
): Promise<Result<ReadPlanDays, 'absent'>> {
  const read = await readPublicYear(context, year);
  if (!read.ok) return read;
  const kept = read.value.actions.filter(({ status }) => !isPutAside(status));
  const ids = kept.map(({ id }) => id);
  const stages = await loadStagesOf(context.platform.database.read, ids);
  const days = kept.flatMap((action): readonly PlanDay[] => [
    ...(stages.get(action.id) ?? []).map((stage) => ({ on: stage.dueOn, action, stage })),
    { on: action.dueOn, action, stage: undefined },
  ]);
  // Written out, days are compared many times faster than as days.
  const written = days.map((day) => ({ day, on: day.on.toString() }));
  const sorted = written.toSorted((one, other) => (one.on < other.on ? -1 : +(one.on > other.on)));
  return ok({ ...read.value, days: sorted.map(({ day }) => day) });
}
