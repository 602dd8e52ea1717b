import type { ActionAnswerable, JointAction } from '../action.ts';
import { isActionOpen } from '../action-status.ts';

/** Where an action leads to that takes the place of another. */
export interface ActionAddress {
  readonly year: number;
  readonly number: number;
}

/** With the number that people are shown. */
export interface NumberedAction extends ActionAddress {
  readonly numberInPlan: number;
}

/** What a list shows of an action: none of its long texts. */
export interface ListedAction
  extends NumberedAction,
    Pick<
      JointAction,
      | 'id'
      | 'planId'
      | 'areaId'
      | 'status'
      | 'title'
      | 'titleEn'
      | 'track'
      | 'startsOn'
      | 'dueOn'
      | 'claimed'
      | 'risen'
      | 'publishedAt'
      | 'changedAt'
      | 'indicator'
    > {
  readonly owner: Pick<ActionAnswerable, 'post' | 'name' | 'side' | 'answer'> | undefined;
  /** What took its place; undefined: nothing that everybody reads already. */
  readonly successor: NumberedAction | undefined;
  /** Where its indicator stands. */
  readonly reached: number | undefined;
}

/** How people sort what was promised: each action is in one of these. */
export const STANDINGS = ['waiting', 'under-way', 'late', 'done', 'put-aside'] as const;
export type Standing = (typeof STANDINGS)[number];

export function standingOf({ status, risen }: Pick<ListedAction, 'status' | 'risen'>): Standing {
  if (status === 'done') return 'done';
  if (!isActionOpen(status)) return 'put-aside';
  if (risen) return 'late';
  return status === 'under-way' ? 'under-way' : 'waiting';
}
