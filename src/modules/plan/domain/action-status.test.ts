import { describe, expect, it } from 'vitest';
import {
  ACTION_STATUSES,
  type ActionStatus,
  isActionOpen,
  mayActionBecome,
  OWED_ACTIONS,
} from './action-status.ts';
import { progressOf, reachedOf } from './reached.ts';
import { readPartnerLines, readStageLines, stageLine } from './read-stage-lines.ts';
import { isReminded, risenOn, type Watched } from './rise.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('what may follow what', () => {
  const aside: readonly ActionStatus[] = ['changed', 'dropped', 'carried'];
  const allowed: Readonly<Record<ActionStatus, readonly ActionStatus[]>> = {
    proposed: ['agreed', 'dropped'],
    agreed: ['accepted', ...aside],
    accepted: ['agreed', 'under-way', ...aside],
    'under-way': ['done', ...aside],
    done: [],
    changed: [],
    dropped: [],
    carried: [],
  };

  it.for(ACTION_STATUSES)('an action that is %s', (from) => {
    expect(ACTION_STATUSES.filter((to) => mayActionBecome(from, to)).toSorted()).toEqual(
      allowed[from].toSorted(),
    );
    expect(isActionOpen(from)).toBe(allowed[from].length > 0);
  });

  it('and what is owed is what was agreed and nobody has ended', () => {
    expect(OWED_ACTIONS).toEqual(['agreed', 'accepted', 'under-way']);
  });
});

describe('an indicator', () => {
  const indicator = {
    words: 'Люди',
    unit: 'осіб',
    counts: 'people',
    baseline: 40,
    target: 100,
    measured: 7,
    measuredAt: undefined,
  } as const;
  const link = (people: number | undefined, doneOn: string | undefined) => ({
    purpose: 'work' as const,
    people,
    doneOn: doneOn === undefined ? undefined : day(doneOn),
  });
  const links = [
    link(31, '2026-03-01'),
    link(undefined, '2026-04-01'),
    link(500, undefined),
    { ...link(900, '2026-03-01'), purpose: 'ground' as const },
  ];

  it('counts what was held, and nothing that is only planned or only a ground', () => {
    expect(reachedOf(indicator, links, 31)).toBe(31);
    expect(reachedOf(indicator, links, 0)).toBeUndefined();
    expect(reachedOf({ ...indicator, counts: 'things' }, links, 31)).toBe(2);
    expect(reachedOf({ ...indicator, counts: 'by-hand' }, links, 31)).toBe(7);
  });

  it.for([
    ['people', 40, 100, 50, 0.5],
    ['by-hand', 40, 100, 70, 0.5],
    ['by-hand', 40, 20, 30, 0.5],
    ['by-hand', 40, 20, 10, 1],
    ['by-hand', 40, 20, 60, 0],
    ['by-hand', undefined, 10, 5, 0.5],
    ['by-hand', 10, 10, 10, 1],
  ] as const)(
    'by %s from %s to %s stands, at %s, at %s of the way',
    ([counts, baseline, target, reached, way]) => {
      expect(progressOf({ ...indicator, counts, baseline, target }, reached)).toBe(way);
    },
  );

  it('says nothing of the way where nobody said where to, or measured', () => {
    expect(progressOf({ ...indicator, target: undefined }, 5)).toBeUndefined();
    expect(progressOf(indicator, undefined)).toBeUndefined();
  });
});

describe('what rises by itself', () => {
  const at = (text: string) => Temporal.Instant.from(`${text}T09:00:00Z`);
  const watched = (
    changes: Partial<Watched['action']> = {},
    more: Partial<Watched> = {},
  ): Watched => ({
    action: {
      status: 'under-way',
      startsOn: day('2026-02-01'),
      dueOn: day('2026-10-01'),
      heardAt: at('2026-03-01'),
      publishedAt: at('2026-01-10'),
      claimed: undefined,
      ...changes,
    },
    stages: [],
    owner: { answer: 'accepted' },
    ...more,
  });
  const risen = (of: Watched, on: string) => risenOn(of, day(on), 'Europe/Kyiv');

  it('is overdue once its day, or a stage’s, is over', () => {
    expect(risen(watched({ heardAt: at('2026-09-30') }), '2026-10-01')).toBeUndefined();
    expect(risen(watched({ heardAt: at('2026-09-30') }), '2026-10-02')).toBe('overdue');
    const stages = [{ dueOn: day('2026-03-10'), doneOn: undefined }];
    expect(risen(watched({}, { stages }), '2026-03-11')).toBe('overdue');
    const done = stages.map((one) => ({ ...one, doneOn: day('2026-03-12') }));
    expect(risen(watched({}, { stages: done }), '2026-03-13')).toBeUndefined();
  });

  it('is silent after sixty days without a word, counted from its beginning where that is later', () => {
    expect(risen(watched(), '2026-04-30')).toBeUndefined();
    expect(risen(watched(), '2026-05-01')).toBe('silent');
    expect(risen(watched({ startsOn: day('2026-06-01') }), '2026-07-31')).toBeUndefined();
    expect(risen(watched({ startsOn: day('2026-06-01') }), '2026-08-01')).toBe('silent');
  });

  it('is silent after fourteen days where whoever was asked does not answer', () => {
    const asked = watched({ status: 'agreed', heardAt: undefined }, { owner: { answer: 'asked' } });
    expect(risen(asked, '2026-01-24')).toBeUndefined();
    expect(risen(asked, '2026-01-25')).toBe('silent');
  });

  it('waits for the other side once its owner says that it is done', () => {
    const claimed = { at: at('2026-09-01'), side: 'police' } as const;
    expect(risen(watched({ claimed }), '2026-12-31')).toBeUndefined();
  });

  it('is told of when it rises, and each week after', () => {
    const risenAs = { as: 'overdue', on: day('2026-10-02') } as const;
    const reminded = (on: string) =>
      isReminded({ risen: risenAs, remindedOn: day('2026-10-02') }, 'overdue', day(on));
    expect(reminded('2026-10-08')).toBe(false);
    expect(reminded('2026-10-09')).toBe(true);
    expect(
      isReminded({ risen: undefined, remindedOn: undefined }, 'silent', day('2026-10-09')),
    ).toBe(true);
    expect(
      isReminded({ risen: risenAs, remindedOn: day('2026-10-02') }, 'silent', day('2026-10-03')),
    ).toBe(true);
  });
});

describe('stages as they are typed', () => {
  it('are read a line each, by their days, and written back the same', () => {
    const typed = '20.06.2027 Показати виставу\n\n2027-03-15 — Навчити двадцятьох\n';
    const read = readStageLines(typed);
    expect(read?.map(stageLine)).toEqual([
      '15.03.2027 Навчити двадцятьох',
      '20.06.2027 Показати виставу',
    ]);
  });

  it('are read as a browser sends them, a carriage return before each new line', () => {
    const typed = '15.03.2027 Навчити двадцятьох\r\n\r\n20.06.2027 Показати виставу\r\n';
    expect(readStageLines(typed)?.map(({ words }) => words)).toEqual([
      'Навчити двадцятьох',
      'Показати виставу',
    ]);
  });

  it.for([
    'Навчити двадцятьох',
    '31.02.2027 Навчити',
    '15.03.2027',
    `15.03.2027 ${'я'.repeat(501)}`,
  ])('are not read where %s stands', (line) => {
    expect(readStageLines(line)).toBeUndefined();
  });

  it('and partners a name each', () => {
    expect(readPartnerLines('Бібліотека\n\n Школа № 1 ')).toEqual(['Бібліотека', 'Школа № 1']);
    expect(readPartnerLines('я'.repeat(201))).toBeUndefined();
  });
});
