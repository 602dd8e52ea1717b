import { describe, expect, test } from 'vitest';
import { type HouseFacts, judgeHouse } from './judge-house.ts';

const NOW = Temporal.Instant.from('2026-11-25T08:00:00Z');
const NO_DEMO = {
  areas: 0,
  organisations: 0,
  officers: 0,
  reports: 0,
  appeals: 0,
  promises: 0,
  meetings: 0,
  lessons: 0,
  cohorts: 0,
  forums: 0,
  plans: 0,
  actions: 0,
  staying: [],
  withoutPlace: [],
  keptPlans: 0,
  keptCourses: 0,
  ownAreas: 30,
  dependants: { officers: 0, organisations: 0, roles: 0, accounts: 0, work: 0 },
};
const HOUSE: HouseFacts = {
  now: NOW,
  journal: { unsealed: 0, sealed: 12, sealedAt: NOW, signedAt: NOW, witnessedAt: NOW },
  hasWitness: true,
  backupDir: '/backups',
  lastBackup: NOW.subtract({ hours: 5 }),
  lastErasure: NOW.subtract({ hours: 5 }),
  demo: NO_DEMO,
  officers: 90,
  unchecked: 0,
};

const notFine = (facts: Partial<HouseFacts>) =>
  judgeHouse({ ...HOUSE, ...facts })
    .filter(({ state }) => state !== 'fine')
    .map(({ check, state }) => `${state} ${check}`);

describe('the doctor looks at the house', () => {
  test.each<[string, Partial<HouseFacts>, string[]]>([
    ['a well-kept one', {}, []],
    [
      'a journal that nobody seals',
      { journal: { ...HOUSE.journal, unsealed: 4 } },
      ['look journal-sealed'],
    ],
    ['a journal that nobody outside knows', { hasWitness: false }, ['look journal-witness']],
    [
      'a witness that is not told any more',
      { journal: { ...HOUSE.journal, witnessedAt: NOW.subtract({ hours: 2 }) } },
      ['look journal-witness'],
    ],
    ['no backups by schedule', { backupDir: undefined }, ['look backup']],
    ['an empty folder of backups', { lastBackup: undefined }, ['wrong backup']],
    ['a backup of three days ago', { lastBackup: NOW.subtract({ hours: 72 }) }, ['wrong backup']],
    ['nights without erasure', { lastErasure: NOW.subtract({ hours: 72 }) }, ['look erasure']],
    ['no night yet', { lastErasure: undefined }, ['look erasure']],
    ['a trial', { demo: { ...NO_DEMO, officers: 5, ownAreas: 0 } }, ['look demonstration']],
    [
      'an invented meeting in an area that has become real',
      { demo: { ...NO_DEMO, meetings: 7 } },
      ['wrong demonstration'],
    ],
    [
      'invented people beside real ones',
      { demo: { ...NO_DEMO, officers: 5 } },
      ['wrong demonstration'],
    ],
    ['numbers that nobody has called', { unchecked: 7 }, ['look cards-checked']],
  ])('and says of %s what it is', (_, facts, expected) => {
    expect(notFine(facts)).toEqual(expected);
  });
});
