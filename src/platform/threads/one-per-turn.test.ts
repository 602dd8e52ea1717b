import { expect, test } from 'vitest';
import { openTurnGate } from './one-per-turn.ts';

test('of many pieces that come at once each begins in a turn of its own, in order', async () => {
  const awaitTurn = openTurnGate();
  let turn = 0;
  const tick = () => {
    turn += 1;
    ticking = setImmediate(tick);
  };
  let ticking = setImmediate(tick);
  const begun = await Promise.all(
    [0, 1, 2].map(async () => {
      await awaitTurn();
      return turn;
    }),
  );
  clearImmediate(ticking);
  expect(begun).toEqual([...new Set(begun)].toSorted((one, other) => one - other));
});
