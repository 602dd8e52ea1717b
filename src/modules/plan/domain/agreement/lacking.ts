import { PROBLEM_PARTS, type ProblemPart } from '../action.ts';
import type { DraftedAction } from './text-of-plan.ts';

/** What an action must say before anybody votes on it. */
export const NEEDED_PARTS = [...PROBLEM_PARTS, 'indicator', 'target', 'owner'] as const;
export type NeededPart = (typeof NEEDED_PARTS)[number];

/** What of it is missing; empty: it can be voted on. The assessment is compulsory: else nobody could say whether it helped. */
export function lackingOf({ action, parts }: DraftedAction): readonly NeededPart[] {
  const { problem, indicator } = action;
  const there: Readonly<Record<Exclude<NeededPart, ProblemPart>, boolean>> = {
    indicator: indicator.words !== '',
    target: indicator.target !== undefined,
    owner: parts.answerable.some(({ part }) => part === 'owner'),
  };
  return [
    ...PROBLEM_PARTS.filter((part) => problem[part] === ''),
    ...(['indicator', 'target', 'owner'] as const).filter((part) => !there[part]),
  ];
}
