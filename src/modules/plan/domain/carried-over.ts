import type { AccountId, ActionId, PlanId } from '#kernel/ids.ts';
import type { ActionParts, JointAction } from './action.ts';

/** What is new of an action that goes on in another plan. */
interface Anew {
  readonly id: ActionId;
  readonly planId: PlanId;
  readonly year: number;
  readonly number: number;
  readonly numberInPlan: number;
  readonly at: Temporal.Instant;
  readonly by: AccountId | undefined;
}

/**
 * The same action as a draft of another year’s plan: its days are those days of that year, its stages those that are not
 * over, and nobody has answered for it.
 */
export function carriedOver(
  action: JointAction,
  parts: ActionParts,
  { at, by, ...anew }: Anew,
): { readonly action: JointAction; readonly parts: ActionParts } {
  const shifted = (day: Temporal.PlainDate) => day.add({ years: anew.year - action.year });
  return {
    action: {
      ...action,
      ...anew,
      status: 'proposed',
      indicator: { ...action.indicator, measured: undefined, measuredAt: undefined },
      startsOn: shifted(action.startsOn),
      dueOn: shifted(action.dueOn),
      source: { kind: 'action', id: action.id },
      successorId: undefined,
      createdAt: at,
      createdBy: by,
      changedAt: at,
      publishedAt: undefined,
      claimed: undefined,
      closedAt: undefined,
      heardAt: undefined,
      risen: undefined,
      remindedOn: undefined,
    },
    parts: {
      ...parts,
      answerable: parts.answerable.map((one) => ({
        ...one,
        answer: 'not-asked',
        words: '',
        askedAt: undefined,
        answeredAt: undefined,
      })),
      stages: parts.stages
        .filter(({ doneOn }) => doneOn === undefined)
        .map(({ words, dueOn }, index) => ({
          number: index + 1,
          words,
          dueOn: shifted(dueOn),
          doneOn: undefined,
        })),
    },
  };
}
