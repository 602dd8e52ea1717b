import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { instrumentGuards } from './instrument.ts';

const guardsIn = (text: string) =>
  instrumentGuards(text, 'a.ts').guards.map(({ id, kind }) => [id.replace('a.ts · ', ''), kind]);

/** What comes of it where a guard is taken away, or none. */
function run(text: string, gone?: string): unknown {
  const guardSwitch = (id: string, kind: string, ask: () => unknown) =>
    id === gone && kind === 'yes' ? true : ask();
  return runInNewContext(instrumentGuards(text, 'a.ts').code, { guardSwitch });
}

describe('A guard', () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      'is where the policy is asked, each time',
      `policy.can(me, 'x'); policy.can(me, 'x')`,
      [
        [`policy.can(me, 'x')`, 'yes'],
        [`policy.can(me, 'x') (2)`, 'yes'],
      ],
    ],
    [
      'is where it is asked of any area',
      `canOnAnyReport(context, 'read')`,
      [[`canOnAnyReport(context, 'read')`, 'yes']],
    ],
    [
      'is where it is asked why not',
      `refusalOf(context, 'x')`,
      [[`refusalOf(context, 'x')`, 'refusal']],
    ],
    [
      'is where a rule is asked, not where it is made and kept under a name',
      `const may = mayChange(context, 'x'); may(line)`,
      [['may(line)', 'yes']],
    ],
    [
      'is where a rule is made and asked at once',
      `reachOf(context, 'x', known)(area)`,
      [[`reachOf(context, 'x', known)(area)`, 'yes']],
    ],
    [
      'is where a rule is handed on without a name',
      `known.filter(reachOf(context, 'x', known))`,
      [[`reachOf(context, 'x', known)`, 'yes']],
    ],
    ['is not what a thing may become', `mayBecome(status, 'taken'); mayWithColleague(person)`, []],
  ])('%s', (_, text, guards) => {
    expect(guardsIn(text)).toEqual(guards);
  });

  test('that is taken away lets everybody in, and all of a list', () => {
    const listed = `((reachOf) => [1, 2].filter(reachOf('x')))(() => () => false)`;
    expect(run(listed)).toEqual([]);
    expect(run(listed, `a.ts · reachOf('x')`)).toEqual([1, 2]);
    expect(run(`((may) => may('x'))(() => false)`, `a.ts · may('x')`)).toBe(true);
  });
});
