import { describe, expect, test, vi } from 'vitest';
import { followPeers } from './peers.ts';

describe('the other processes of an installation', () => {
  const follow = () => {
    let present = ['1 a', '2 b'];
    let time = 0;
    const onLeft = vi.fn();
    const ask = vi.fn(() => Promise.resolve(present.map((name) => ({ name }))));
    const peers = followPeers(onLeft, () => time);
    const look = async (who: string[], after = 1_000) => {
      present = who;
      time += after;
      await peers.lookAgain(ask);
    };
    return { peers, onLeft, ask, look };
  };

  test('are noticed to have left, also when another one took their place', async () => {
    const { peers, onLeft, look } = follow();
    await look(['1 a', '2 b']);
    await look(['1 a', '2 b', '3 c']);
    expect([peers.count(), onLeft.mock.calls.length]).toEqual([3, 0]);
    await look(['1 a', '3 c']);
    expect(onLeft).toHaveBeenCalledTimes(1);
    await look(['1 a', '3 later']);
    expect(onLeft).toHaveBeenCalledTimes(2);
  });

  test('are looked for twice a second at most', async () => {
    const { ask, look } = follow();
    await look(['1 a']);
    for (let turn = 0; turn < 10; turn += 1) await look(['1 a'], 10);
    expect(ask).toHaveBeenCalledTimes(1);
    await look(['1 a'], 500);
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
