import { describe, expect, it } from 'vitest';
import { ACTION_STATUSES } from '../action-status.ts';
import { OUTCOMES, scorecardOf } from './scorecard.ts';

const RISEN = { as: 'overdue', on: Temporal.PlainDate.from('2026-12-01') } as const;

describe('the scorecard of a year', () => {
  it('counts each action that was agreed on once, whatever became of it', () => {
    const actions = ACTION_STATUSES.flatMap((status) => [
      { status, risen: undefined },
      { status, risen: status === 'agreed' || status === 'under-way' ? RISEN : undefined },
    ]);
    const { all, groups } = scorecardOf(actions);
    expect(all).toBe(actions.length - 2);
    expect(groups.reduce((sum, group) => sum + group.actions.length, 0)).toBe(all);
    expect(groups.map(({ outcome }) => outcome)).toEqual(OUTCOMES);
  });

  it('says that one is late before it says that it is under way', () => {
    expect(scorecardOf([{ status: 'under-way', risen: RISEN }]).groups[0]?.outcome).toBe('late');
  });

  it('has no group without actions, and leaves out what was only proposed', () => {
    expect(scorecardOf([{ status: 'proposed', risen: undefined }])).toEqual({ all: 0, groups: [] });
  });
});
