import { describe, expect, test } from 'vitest';
import type { ServerFacts } from '#platform/database/server-facts.ts';
import { judgeServer } from './judge-server.ts';

const NOW = Temporal.Instant.from('2026-11-25T08:00:00Z');
const SOUND: ServerFacts = {
  version: '18.4',
  versionNumber: 180_004,
  role: 'poruch_app',
  unbound: false,
  ownTables: 0,
  fsync: 'on',
  synchronousCommit: 'on',
  fullPageWrites: 'on',
  encoding: 'UTF8',
  ukrainianOrder: true,
  ukrainianCase: true,
  now: NOW,
  unprotected: [],
  protectedTables: 12,
};

const notFine = (facts: Partial<ServerFacts>) =>
  judgeServer({ ...SOUND, ...facts }, NOW)
    .filter(({ state }) => state !== 'fine')
    .map(({ check, state }) => `${state} ${check}`);

describe('the doctor looks at the server', () => {
  test('and finds nothing with a sound one', () => {
    expect(notFine({})).toEqual([]);
  });

  test.each<[string, Partial<ServerFacts>, string]>([
    ['an old version', { version: '14.9', versionNumber: 140_009 }, 'wrong database-version'],
    ['a superuser', { unbound: true }, 'wrong database-role'],
    ['a role that owns tables', { ownTables: 3 }, 'wrong database-role'],
    ['protection that was taken away', { unprotected: ['a.b'] }, 'wrong row-level-security'],
    ['fsync off', { fsync: 'off' }, 'wrong durability'],
    ['synchronous_commit off', { synchronousCommit: 'off' }, 'wrong durability'],
    ['full_page_writes off', { fullPageWrites: 'off' }, 'wrong durability'],
    ['another encoding', { encoding: 'SQL_ASCII' }, 'wrong language'],
    ['ї after я', { ukrainianOrder: false }, 'wrong language'],
    ['no small letters for capital ones', { ukrainianCase: false }, 'wrong language'],
    ['a clock that is wrong', { now: NOW.add({ minutes: 2 }) }, 'look clock'],
  ])('and finds %s', (_, facts, found) => {
    expect(notFine(facts)).toEqual([found]);
  });

  test('and says of each thing that is not well what to do, in both languages', () => {
    const bad = {
      versionNumber: 1,
      unbound: true,
      fsync: 'off',
      encoding: 'x',
      unprotected: ['a.b'],
    };
    for (const { said, todo } of judgeServer(
      { ...SOUND, ...bad, now: NOW.add({ hours: 1 }) },
      NOW,
    )) {
      expect([said.uk, said.en, todo?.uk, todo?.en]).not.toContain(undefined);
      expect(said.en).not.toMatch(/\p{Script=Cyrillic}/u);
      expect(todo?.en).not.toMatch(/\p{Script=Cyrillic}/u);
    }
  });
});
