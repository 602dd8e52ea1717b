import type { ActionStatus } from '../action-status.ts';
import { type ListedAction, type Standing, standingOf } from './listed-action.ts';

/** What became of the promises of a year: each action counts once, exactly. */
export interface Scorecard<Action> {
  readonly all: number;
  /** The groups that have something in them, what was done first. */
  readonly groups: readonly { readonly outcome: Outcome; readonly actions: readonly Action[] }[];
}

export const OUTCOMES = [
  'done',
  'under-way',
  'late',
  'waiting',
  'carried',
  'changed',
  'dropped',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

type Judged = Pick<ListedAction, 'status' | 'risen'>;

/** A proposal was promised by nobody yet: it is left out. */
export function scorecardOf<Action extends Judged>(actions: readonly Action[]): Scorecard<Action> {
  const promised = actions.filter(({ status }) => status !== 'proposed');
  const grouped = Map.groupBy(promised, outcomeOf);
  return {
    all: promised.length,
    groups: OUTCOMES.flatMap((outcome) => {
      const found = grouped.get(outcome);
      return found ? [{ outcome, actions: found }] : [];
    }),
  };
}

function outcomeOf(action: Judged): Outcome {
  const standing = standingOf(action);
  return standing === 'put-aside' ? endOf(action.status) : standing;
}

function endOf(status: ActionStatus): Exclude<Outcome, Exclude<Standing, 'put-aside'>> {
  return status === 'carried' || status === 'changed' ? status : 'dropped';
}
