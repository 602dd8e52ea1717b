import { describe, expect, it } from 'vitest';
import { type Reminded, reminderOf } from './due.ts';
import {
  isPromiseOpen,
  mayPromiseBecome,
  PROMISE_STATUSES,
  type PromiseStatus,
} from './promise-status.ts';
import { mayQuestionBecome, QUESTION_STATUSES, type QuestionStatus } from './question-status.ts';
import { replyBy } from './reply-term.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('whoever owes an answer is reminded', () => {
  it('seven days before, on the day, and each week after it, once each', () => {
    let reminded: Reminded | undefined;
    const told: string[] = [];
    for (let on = day('2026-12-01'); on.toString() < '2027-01-01'; on = on.add({ days: 1 })) {
      const of = reminderOf(day('2026-12-10'), reminded, on);
      if (!of) continue;
      reminded = { of, on };
      told.push(`${on.toString()} ${of}`);
    }
    expect(told).toEqual([
      '2026-12-03 soon',
      '2026-12-10 today',
      '2026-12-11 overdue',
      '2026-12-18 overdue',
      '2026-12-25 overdue',
    ]);
  });

  it('after nights that were missed, too', () => {
    expect(reminderOf(day('2026-12-10'), undefined, day('2026-12-20'))).toBe('overdue');
  });
});

describe('what may follow what', () => {
  it.for(PROMISE_STATUSES)('a promise that is %s', (from) => {
    const open: readonly PromiseStatus[] = [
      'under-way',
      'changed',
      'kept',
      'not-kept',
      'withdrawn',
    ];
    const allowed: Readonly<Record<PromiseStatus, readonly PromiseStatus[]>> = {
      given: open,
      'under-way': open,
      changed: open,
      kept: ['kept'],
      'not-kept': ['kept'],
      withdrawn: [],
    };
    expect(PROMISE_STATUSES.filter((to) => mayPromiseBecome(from, to))).toEqual(allowed[from]);
    expect(isPromiseOpen(from)).toBe(allowed[from] === open);
  });

  it.for(QUESTION_STATUSES)('a question that is %s', (from) => {
    const allowed: Readonly<Record<QuestionStatus, readonly QuestionStatus[]>> = {
      pending: ['published', 'private', 'merged', 'refused'],
      published: ['private', 'promised', 'answered', 'merged', 'refused'],
      private: ['published', 'promised', 'answered', 'merged', 'refused'],
      promised: ['answered'],
      answered: [],
      merged: [],
      refused: [],
    };
    expect(QUESTION_STATUSES.filter((to) => mayQuestionBecome(from, to))).toEqual(allowed[from]);
  });
});

it('a reply is due after so many working days, whatever weekends lie between', () => {
  const weekdays = { isWorkingDay: ({ dayOfWeek }: Temporal.PlainDate) => dayOfWeek < 6 };
  expect(replyBy(day('2026-11-26'), 10, weekdays).toString()).toBe('2026-12-10');
  expect(replyBy(day('2026-11-28'), 1, weekdays).toString()).toBe('2026-11-30');
});
