import { describe, expect, test, vi } from 'vitest';
import { type Hearing, openHearing } from './ask-whether-heard.ts';

describe('whether every process has heard', () => {
  /** What one of them says all hear, itself included. */
  const openThree = (caughtUp: () => Promise<unknown> | undefined = () => undefined) => {
    const all: Hearing[] = [];
    let last = 0;
    for (const sender of ['one', 'two', 'three']) {
      all.push(
        openHearing({
          sender,
          caughtUp,
          patience: 50,
          newQuestion: () => {
            last += 1;
            return String(last);
          },
          notify: async (payload) => {
            await Promise.resolve();
            for (const each of all) each.hear(payload);
          },
        }),
      );
    }
    return all as [Hearing, Hearing, Hearing];
  };

  test('is known once all others have said so, and not before they follow', async () => {
    const follows = Promise.withResolvers<void>();
    const [one] = openThree(() => follows.promise);
    const known = vi.fn();
    const asked = one.ask(2).then(known);
    await new Promise(setImmediate);
    expect(known).not.toHaveBeenCalled();
    follows.resolve();
    await asked;
    expect(known).toHaveBeenCalledTimes(1);
  });

  test('is not known by what was said to another question', async () => {
    const [one, two] = openThree();
    await Promise.all([one.ask(2), two.ask(2)]);
    const known = vi.fn();
    const asked = one.ask(3).then(known);
    one.hear('heard one no-such-question');
    await new Promise(setImmediate);
    expect(known).not.toHaveBeenCalled();
    // One that is gone says nothing, and is waited for only so long.
    await asked;
    expect(known).toHaveBeenCalledTimes(1);
  });

  test('is no announcement', () => {
    const [one] = openThree();
    expect(one.hear('one none reports.report')).toBe(false);
    expect(one.hear('')).toBe(false);
  });
});
