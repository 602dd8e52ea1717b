import { expect, test } from 'vitest';
import { takeTurns } from './take-turns.ts';

/** Work that ends when the test ends it. */
function held(): { readonly work: () => Promise<string>; readonly end: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise.then(() => 'done'), end: resolve };
}

test('no more work than allowed goes on at once', async () => {
  const turns = takeTurns({ atOnce: 2, afterAtOnce: 2, waiting: 10 });
  let under = 0;
  let most = 0;
  const work = async () => {
    under += 1;
    most = Math.max(most, under);
    await new Promise(setImmediate);
    under -= 1;
  };
  const all = await Promise.all(Array.from({ length: 10 }, () => turns.take('after', work)));
  expect(all.every(({ ok }) => ok)).toBe(true);
  expect(most).toBe(2);
});

test('whoever finds too many waiting is refused at once, and those before are served', async () => {
  const turns = takeTurns({ atOnce: 1, afterAtOnce: 1, waiting: 1 });
  const first = held();
  const working = turns.take('after', first.work);
  const waiting = turns.take('after', () => Promise.resolve('second'));
  expect(await turns.take('after', () => Promise.resolve('third'))).toEqual({
    ok: false,
    refusal: 'busy',
  });
  first.end();
  expect([await working, await waiting]).toEqual([
    { ok: true, value: 'done' },
    { ok: true, value: 'second' },
  ]);
});

test('those who go first have a queue of their own, which the others cannot fill', async () => {
  const turns = takeTurns({ atOnce: 1, afterAtOnce: 1, waiting: 1 });
  const first = held();
  const order: string[] = [];
  const note = (name: string) => () => Promise.resolve(void order.push(name));
  const all = [turns.take('after', first.work), turns.take('after', note('guess'))];
  all.push(turns.take('first', note('owner')));
  first.end();
  await Promise.all(all);
  expect(order).toEqual(['owner', 'guess']);
});

test('work that breaks gives its turn on', async () => {
  const turns = takeTurns({ atOnce: 1, afterAtOnce: 1, waiting: 0 });
  await expect(turns.take('first', () => Promise.reject(new Error('broke')))).rejects.toThrow();
  expect(await turns.take('first', () => Promise.resolve(1))).toEqual({ ok: true, value: 1 });
});

test('however many come after, whoever is first finds room', async () => {
  const turns = takeTurns({ atOnce: 2, afterAtOnce: 1, waiting: 1 });
  const guess = held();
  const guesses = [turns.take('after', guess.work), turns.take('after', guess.work)];
  expect([turns.isFull('after'), turns.isFull('first')]).toEqual([true, false]);
  expect(await turns.take('first', () => Promise.resolve('owner'))).toEqual({
    ok: true,
    value: 'owner',
  });
  guess.end();
  await Promise.all(guesses);
  expect(turns.isFull('after')).toBe(false);
});
