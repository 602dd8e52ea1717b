import { describe, expect, it } from 'vitest';
import { onceMore } from './once-more.ts';

/** A work that takes what waits when it begins, and ends when the test says so. */
function takingWork() {
  const waiting: string[] = [];
  const taken: string[][] = [];
  const ends: PromiseWithResolvers<void>[] = [];
  const ask = onceMore(async () => {
    taken.push(waiting.splice(0));
    const end = Promise.withResolvers<void>();
    ends.push(end);
    await end.promise;
  });
  return { waiting, taken, ends, ask };
}

describe('a work that is asked for while it runs', () => {
  it('is done once more, however often it was asked for, and never twice at once', async () => {
    const { waiting, taken, ends, ask } = takingWork();
    waiting.push('first');
    const done = ask();
    waiting.push('second');
    await ask();
    waiting.push('third');
    await ask();
    expect(taken).toEqual([['first']]);
    ends[0]?.resolve();
    await expect.poll(() => taken).toEqual([['first'], ['second', 'third']]);
    ends[1]?.resolve();
    await done;
    expect(taken).toHaveLength(2);
  });

  it('that failed can be asked for anew', async () => {
    const { taken, ends, ask } = takingWork();
    const failing = ask();
    ends[0]?.reject(new Error('no network'));
    await expect(failing).rejects.toThrow('no network');
    const again = ask();
    ends[1]?.resolve();
    await again;
    expect(taken).toHaveLength(2);
  });
});
