import { describe, expect, test, vi } from 'vitest';
import { followOthers } from './others.ts';

describe('the other processes that listen', () => {
  const follow = () => {
    let present = ['1 a', '2 b'];
    let time = 0;
    const onLeft = vi.fn();
    const ask = vi.fn(() => Promise.resolve(present.map((name) => ({ name }))));
    const others = followOthers(onLeft, () => time);
    const look = async (who: string[], after = 1_000) => {
      present = who;
      time += after;
      await others.lookAgain(ask);
    };
    return { others, onLeft, ask, look };
  };

  test('are missed once one of them is gone, also where another took its place', async () => {
    const { others, onLeft, look } = follow();
    await look(['1 a', '2 b']);
    await look(['1 a', '2 b', '3 c']);
    expect([others.count(), onLeft.mock.calls.length]).toEqual([3, 0]);
    await look(['1 a', '3 c']);
    expect(onLeft).toHaveBeenCalledTimes(1);
    await look(['1 a', '3 later']);
    expect(onLeft).toHaveBeenCalledTimes(2);
  });

  test('are not looked for at each turn of a busy moment', async () => {
    const { ask, look } = follow();
    await look(['1 a']);
    for (let turn = 0; turn < 10; turn += 1) await look(['1 a'], 10);
    expect(ask).toHaveBeenCalledTimes(1);
    await look(['1 a'], 500);
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
