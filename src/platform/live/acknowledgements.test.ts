import { describe, expect, test, vi } from 'vitest';
import { type Acknowledgements, openAcknowledgements } from './acknowledgements.ts';

describe('acknowledgements between processes', () => {
  /** Three processes; each receives every notification, its own included. */
  const openThree = (caughtUp: () => Promise<unknown> | undefined = () => undefined) => {
    const all: Acknowledgements[] = [];
    let last = 0;
    for (const sender of ['one', 'two', 'three']) {
      all.push(
        openAcknowledgements({
          sender,
          caughtUp,
          timeout: 50,
          newId: () => {
            last += 1;
            return String(last);
          },
          notify: async (payload) => {
            await Promise.resolve();
            for (const each of all) each.receive(payload);
          },
        }),
      );
    }
    return all as [Acknowledgements, Acknowledgements, Acknowledgements];
  };

  test('are complete when all peers have caught up, and not before', async () => {
    const reading = Promise.withResolvers<void>();
    const [one] = openThree(() => reading.promise);
    const complete = vi.fn();
    const requested = one.request(2).then(complete);
    await new Promise(setImmediate);
    expect(complete).not.toHaveBeenCalled();
    reading.resolve();
    await requested;
    expect(complete).toHaveBeenCalledTimes(1);
  });

  test('of another request do not count, and a silent peer is waited for until the timeout', async () => {
    const [one, two] = openThree();
    await Promise.all([one.request(2), two.request(2)]);
    const complete = vi.fn();
    const requested = one.request(3).then(complete);
    one.receive('acknowledged one no-such-request');
    await new Promise(setImmediate);
    expect(complete).not.toHaveBeenCalled();
    await requested;
    expect(complete).toHaveBeenCalledTimes(1);
  });

  test('are not waited for longer where nobody can be asked', async () => {
    const alone = openAcknowledgements({
      sender: 'one',
      caughtUp: () => undefined,
      timeout: 1,
      newId: () => '1',
      notify: () => Promise.reject(new Error('Query read timeout')),
    });
    await expect(alone.request(1)).resolves.toBeUndefined();
  });

  test('leave announcements to others', () => {
    const [one] = openThree();
    expect(one.receive('one none reports.report')).toBe(false);
    expect(one.receive('')).toBe(false);
  });
});
