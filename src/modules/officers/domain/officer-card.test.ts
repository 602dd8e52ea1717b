import { describe, expect, it } from 'vitest';
import { checkState } from './officer-card.ts';

const TODAY = Temporal.PlainDate.from('2026-11-25');

describe('when somebody last tried the number', () => {
  it.each([
    ['2026-11-25', 'fresh'],
    ['2026-08-28', 'fresh'],
    ['2026-08-27', 'stale'],
    ['2020-01-01', 'stale'],
  ])('%s: %s', (checkedOn, state) => {
    expect(checkState(Temporal.PlainDate.from(checkedOn), TODAY)).toBe(state);
  });

  it('may be never', () => {
    expect(checkState(undefined, TODAY)).toBe('never');
  });
});
