import { describe, expect, it } from 'vitest';
import { defer, runSteps, type Steps } from './steps.ts';

function makeWork() {
  const done: number[] = [];
  function* work(): Steps<string> {
    for (let step = 0; step < 5; step += 1) {
      done.push(step);
      yield;
    }
    return 'made';
  }
  return { done, deferred: defer(work()) };
}

describe('work that can be done before its result is needed', () => {
  it('does nothing until it is asked for', () => {
    const { done, deferred } = makeWork();
    expect(done).toEqual([]);
    expect(deferred.get()).toBe('made');
    expect(done).toEqual([0, 1, 2, 3, 4]);
  });

  it('does no step twice, whoever does them', () => {
    const { done, deferred } = makeWork();
    const ahead = deferred.ahead();
    ahead.next();
    ahead.next();
    expect(done).toEqual([0, 1]);
    expect(deferred.get()).toBe('made');
    expect(ahead.next().done).toBe(true);
    expect(deferred.get()).toBe('made');
    expect(done).toEqual([0, 1, 2, 3, 4]);
  });

  it('has nothing left to do once all was done ahead', () => {
    const { done, deferred } = makeWork();
    runSteps(deferred.ahead());
    expect(done).toHaveLength(5);
    expect(deferred.ahead().next().done).toBe(true);
    expect(deferred.get()).toBe('made');
  });
});
