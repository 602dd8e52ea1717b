import { describe, expect, it } from 'vitest';
import { afterAct, ROUND_ACTS, ROUND_STATUSES } from './round-status.ts';

describe('a round', () => {
  it('goes these ways and no other', () => {
    const ways = ROUND_STATUSES.flatMap((status) =>
      ROUND_ACTS.flatMap((act) => {
        const after = afterAct(status, act);
        return after ? [`${status} – ${act} → ${after}`] : [];
      }),
    );
    expect(ways).toEqual([
      'open – close → closed',
      'closed – reopen → open',
      'closed – release → released',
    ]);
  });
});
