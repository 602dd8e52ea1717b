import { describe, expect, it } from 'vitest';
import type { Answers } from './answers.ts';
import { countAnswers, type Sheet } from './count-answers.ts';
import type { Question } from './question.ts';
import { FEWEST, type ReleaseFigures, releaseOf } from './release.ts';
import { type HiddenFigure, reckonBack } from './testing/reckon-back.ts';

const words = { uk: 'Питання', en: 'Question' };
const choices = ['a', 'b', 'c', 'd'].map((key) => ({ key, words }));
const QUESTIONS: readonly Question[] = [
  { key: 'first', kind: 'one-of', words, choices, right: 'a' },
  { key: 'second', kind: 'yes-no', words, right: 'no' },
  { key: 'third', kind: 'scale', words, low: words, high: words },
  { key: 'fourth', kind: 'several', words, choices: choices.slice(0, 3) },
];
const FIRST_DAY = Temporal.PlainDate.from('2026-09-10');

/** Always the same, so that what fails once fails again. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Rounds of 10,000 people in all: a few, a class, a village; most answer alike, and few are rare. */
function rounds(): readonly (readonly Sheet[])[] {
  const sizes = [6, 12, 25, 40, 80, 160, 320, 640, 1_300, 2_500, 4_917];
  const next = chance(7);
  const pick = (rarity: number) => Math.floor(next() ** rarity * 5);
  return sizes.map((size, index) =>
    Array.from({ length: size }, (): Sheet => {
      const rarity = 2 + (index % 4);
      const [first, second] = [pick(rarity), pick(rarity)];
      const answers: Answers = {
        ...(first < 4 && { first: choices[first]?.key ?? 'a' }),
        ...(second < 3 && { second: ['no', 'yes', 'unknown'][second] ?? 'no' }),
        third: String(5 - pick(rarity)),
        fourth: ['a', 'b', 'c'].filter(() => next() < 0.1),
      };
      return { day: FIRST_DAY.add({ days: Math.floor(next() * 100) }), answers };
    }),
  );
}

function monthsOf(sheets: readonly Sheet[]): readonly string[] {
  return [...new Set(sheets.map(({ day }) => day.toPlainYearMonth().toString()))].toSorted();
}

function tooNarrow(figures: readonly HiddenFigure[]): readonly HiddenFigure[] {
  return figures.filter(({ least, most }) => most - least < FEWEST - 1e-6);
}

/** What a clerk would do: hide what is small, and nothing else. */
function onlySmallHidden(sheets: readonly Sheet[]): ReleaseFigures {
  const hide = (part: readonly Sheet[]) =>
    countAnswers(QUESTIONS, part).questions.map((question) => ({
      ...question,
      cells: question.cells.map(({ key, count }) => ({
        key,
        count: count < FEWEST ? undefined : count,
      })),
    }));
  return {
    answered: sheets.length,
    questions: hide(sheets),
    periods: monthsOf(sheets).map((month) => {
      const part = sheets.filter(({ day }) => day.toPlainYearMonth().toString() === month);
      return { from: month, to: month, answered: part.length, questions: hide(part) };
    }),
    right: undefined,
  };
}

describe('what is released of a round', () => {
  it('lets nobody reckon a hidden figure of 10,000 people more narrowly than ten', () => {
    const all = rounds();
    expect(all.flat()).toHaveLength(10_000);
    let hidden = 0;
    let periods = 0;
    for (const sheets of all) {
      const told = releaseOf(QUESTIONS, sheets);
      const figures = reckonBack(QUESTIONS, monthsOf(sheets), told);
      hidden += figures.length;
      periods += told.periods.length;
      expect(tooNarrow(figures), `a round of ${sheets.length}`).toEqual([]);
    }
    // There was something to hide, and months to tell apart.
    expect(hidden).toBeGreaterThan(100);
    expect(periods).toBeGreaterThan(4);
  });

  it('would be reckoned back where only small figures were hidden', () => {
    const found = rounds()
      .slice(2, 6)
      .flatMap((sheets) =>
        tooNarrow(reckonBack(QUESTIONS, monthsOf(sheets), onlySmallHidden(sheets))),
      );
    expect(found.length).toBeGreaterThan(20);
  });

  it('says nothing at all of fewer than ten', () => {
    const sheets = Array.from({ length: 9 }, () => ({ day: FIRST_DAY, answers: { first: 'a' } }));
    expect(releaseOf(QUESTIONS, sheets)).toMatchObject({ answered: undefined, questions: [] });
  });

  it('says of a class how many answers were right only where no question gives a pupil away', () => {
    const asked: readonly Question[] = ['one', 'two'].map((key) => ({
      key,
      kind: 'yes-no',
      words,
      right: 'yes',
    }));
    const sheets = (wrong: number) =>
      Array.from({ length: 20 }, (_, place): Sheet => {
        const answer = place < wrong ? 'no' : 'yes';
        return { day: FIRST_DAY, answers: { one: answer, two: answer } };
      });
    expect(releaseOf(asked, sheets(4)).right).toBeUndefined();
    expect(releaseOf(asked, sheets(16)).right).toBeUndefined();
    expect(releaseOf(asked, sheets(6)).right).toBe(28);
  });

  it('tells months apart where each can be told, and the whole says the same', () => {
    const sheets = ['2026-09-10', '2026-10-10', '2026-11-10'].flatMap((day, month) =>
      Array.from(
        { length: month === 2 ? 3 : 20 },
        (_, place): Sheet => ({
          day: Temporal.PlainDate.from(day),
          answers: { only: place % 2 === 0 ? 'yes' : 'no' },
        }),
      ),
    );
    const [asked] = [[{ key: 'only', kind: 'yes-no', words }]] as const;
    const { answered, periods, questions } = releaseOf(asked, sheets);
    expect(answered).toBe(43);
    // «Не знаю» and nothing answered are hidden, so that some answer has to be hidden with them.
    expect(questions[0]?.cells.map(({ count }) => count)).toEqual([
      22,
      undefined,
      undefined,
      undefined,
    ]);
    expect(periods.map(({ from, to, answered: of }) => [from, to, of])).toEqual([
      ['2026-09', '2026-09', 20],
      ['2026-10', '2026-11', 23],
    ]);
  });
});
