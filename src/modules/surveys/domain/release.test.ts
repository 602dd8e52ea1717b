import { describe, expect, it } from 'vitest';
import { exactCount } from '#kernel/disclosure/public-count.ts';
import { FEWEST } from '#kernel/disclosure/few.ts';
import { hiddenParts } from '#kernel/disclosure/hide-cells.ts';
import { FEWEST_SHARED, FLOOD_MARGIN } from '#kernel/disclosure/flood-margin.ts';
import { chanceOf } from '#kernel/disclosure/testing/chance.ts';
import { isTooNarrow } from '#kernel/disclosure/testing/linear-bounds.ts';
import type { Answers } from './answers.ts';
import { type CountedQuestion, countAnswers, type Sheet } from './count-answers.ts';
import type { Question } from './question.ts';
import { type ReleaseFigures, releaseOf } from './release.ts';
import { type ReckonedFigure, reckonBack } from './testing/reckon-back.ts';

/** Thousands of linear programs, on a machine that may be busy. */
const SOLVING = 180_000;

const words = { uk: 'Питання', en: 'Question' };
const choices = ['a', 'b', 'c', 'd'].map((key) => ({ key, words }));
const QUESTIONS: readonly Question[] = [
  { key: 'first', kind: 'one-of', words, choices },
  { key: 'second', kind: 'yes-no', words },
  { key: 'third', kind: 'scale', words, low: words, high: words },
  { key: 'fourth', kind: 'several', words, choices: choices.slice(0, 3) },
];
const CONTENT = { title: words, lead: words, questions: QUESTIONS };
const FIRST_DAY = Temporal.PlainDate.from('2026-09-10');

/** So many people over some months; most answer alike, and few are rare. */
function aRound(size: number, rarity: number, next: () => number): readonly Sheet[] {
  const pick = () => Math.floor(next() ** rarity * 5);
  return Array.from({ length: size }, (): Sheet => {
    const [first, second] = [pick(), pick()];
    const answers: Answers = {
      ...(first < 4 && { first: choices[first]?.key ?? 'a' }),
      ...(second < 3 && { second: ['no', 'yes', 'unknown'][second] ?? 'no' }),
      third: String(5 - pick()),
      fourth: ['a', 'b', 'c'].filter(() => next() < 0.1),
    };
    return { day: FIRST_DAY.add({ days: Math.floor(next() * 100) }), answers };
  });
}

/** Rounds of 10,000 people in all: a few, a class, a village. */
function rounds(): readonly (readonly Sheet[])[] {
  const sizes = [6, 12, 25, 40, 80, 160, 320, 640, 1_300, 2_500, 4_917];
  const next = chanceOf(7);
  return sizes.map((size, index) => aRound(size, 2 + (index % 4), next));
}

function monthsOf(sheets: readonly Sheet[]): readonly string[] {
  return [...new Set(sheets.map(({ day }) => day.toPlainYearMonth().toString()))].toSorted();
}

/** What tells how many of fewer than ten it is. */
function givenAway(figures: readonly ReckonedFigure[]): readonly ReckonedFigure[] {
  return figures.filter((one) => isTooNarrow(one, FEWEST) && one.least < FEWEST);
}

const told = (count: number) => exactCount('areas.listed', count);

/** Figures of which the cells at these indexes are hidden. */
function hiding(
  sheets: readonly Sheet[],
  hiddenOf: (question: CountedQuestion) => ReadonlySet<number>,
): ReleaseFigures {
  const hide = (part: readonly Sheet[]) =>
    countAnswers(QUESTIONS, part).questions.map((question) => {
      const hidden = hiddenOf(question);
      return {
        ...question,
        cells: question.cells.map(({ key, count }, index) => ({
          key,
          count: hidden.has(index) ? undefined : told(count),
        })),
      };
    });
  return {
    answered: told(sheets.length),
    questions: hide(sheets),
    periods: monthsOf(sheets).map((month) => {
      const part = sheets.filter(({ day }) => day.toPlainYearMonth().toString() === month);
      return { from: month, to: month, answered: told(part.length), questions: hide(part) };
    }),
    right: undefined,
    fewest: FEWEST,
  };
}

/** What a clerk would do: hide what is small, and nothing else. */
function onlySmallHidden(sheets: readonly Sheet[]): ReleaseFigures {
  return hiding(
    sheets,
    ({ cells }) => new Set(cells.flatMap(({ count }, index) => (count < FEWEST ? [index] : []))),
  );
}

describe('what is released of a round', { timeout: SOLVING }, () => {
  it('lets nobody reckon a hidden figure of 10,000 people more narrowly than ten', () => {
    const all = rounds();
    expect(all.flat()).toHaveLength(10_000);
    let hidden = 0;
    let periods = 0;
    for (const sheets of all) {
      const release = releaseOf(CONTENT, sheets);
      const figures = reckonBack(QUESTIONS, monthsOf(sheets), release);
      hidden += figures.filter(({ isHidden }) => isHidden).length;
      periods += release.periods.length;
      expect(givenAway(figures), `a round of ${sheets.length}`).toEqual([]);
    }
    // There was something to hide, and months to tell apart.
    expect(hidden).toBeGreaterThan(100);
    expect(periods).toBeGreaterThan(4);
  });

  it('would be reckoned back where only small figures were hidden', () => {
    const found = rounds()
      .slice(2, 6)
      .flatMap((sheets) =>
        givenAway(reckonBack(QUESTIONS, monthsOf(sheets), onlySmallHidden(sheets))),
      );
    expect(found.length).toBeGreaterThan(20);
  });

  it('says nothing at all of fewer than ten and a margin', () => {
    const sheets = Array.from({ length: FEWEST_SHARED - 1 }, () => ({
      day: FIRST_DAY,
      answers: { first: 'a' },
    }));
    expect(releaseOf(CONTENT, sheets)).toMatchObject({ answered: undefined, questions: [] });
  });

  it('tells months apart where each can be told, and the whole says the same', () => {
    const sheets = ['2026-09-10', '2026-10-10', '2026-11-10'].flatMap((day, month) =>
      Array.from(
        { length: month === 2 ? 3 : 40 },
        (_, place): Sheet => ({
          day: Temporal.PlainDate.from(day),
          answers: { only: place % 2 === 0 ? 'yes' : 'no' },
        }),
      ),
    );
    const asked = [{ key: 'only', kind: 'yes-no', words }] as const;
    const { answered, periods, questions } = releaseOf({ ...CONTENT, questions: asked }, sheets);
    expect(answered).toBe(83);
    // «Не знаю» and nothing answered are hidden, so that some answer has to be hidden with them.
    expect(questions[0]?.cells.map(({ count }) => count)).toEqual([
      42,
      undefined,
      undefined,
      undefined,
    ]);
    expect(periods.map(({ from, to, answered: of }) => [from, to, of])).toEqual([
      ['2026-09', '2026-09', 40],
      ['2026-10', '2026-11', 43],
    ]);
  });
});

/** Sheets of one stranger, who knows what is on them: all alike, or spread to lift each cell over the limit. */
function flood(size: number, isSpread: boolean): readonly Sheet[] {
  return Array.from({ length: size }, (_, place): Sheet => {
    const key = choices[isSpread ? place % choices.length : 0]?.key ?? 'a';
    const third = String(isSpread ? 1 + (place % 5) : 5);
    return {
      day: FIRST_DAY.add({ days: isSpread ? (place * 7) % 100 : 0 }),
      answers: { first: key, second: 'no', third, fourth: isSpread ? ['a', 'b', 'c'] : [] },
    };
  });
}

describe('a stranger who answers many times under a code that many share', {
  timeout: SOLVING,
}, () => {
  const attempts = [3, 9, 12, 20, 30, 60].flatMap((people) =>
    [1, 5, FLOOD_MARGIN].flatMap((size) =>
      [true, false].map((isSpread) => ({ people, own: flood(size, isSpread) })),
    ),
  );
  const floodOf = ({ people, own }: (typeof attempts)[number]) => [
    ...aRound(people, 3, chanceOf(people)),
    ...own,
  ];

  it('learns of no figure that is of fewer than ten others, up to the margin', () => {
    let learnt = 0;
    for (const attempt of attempts) {
      const sheets = floodOf(attempt);
      const release = releaseOf(CONTENT, sheets);
      const figures = reckonBack(QUESTIONS, monthsOf(sheets), release, attempt.own);
      learnt += figures.length;
      const about = `${attempt.people} people and ${attempt.own.length} sheets`;
      expect(givenAway(figures), about).toEqual([]);
      const others =
        release.answered === undefined ? FEWEST : release.answered - attempt.own.length;
      expect(others, about).toBeGreaterThanOrEqual(FEWEST);
    }
    expect(learnt).toBeGreaterThan(100);
  });

  it('would learn it where ten alone were the limit', () => {
    const found = attempts.flatMap((attempt) => {
      const sheets = floodOf(attempt);
      if (sheets.length < FEWEST) return [];
      const before = hiding(sheets, ({ cells }) => hiddenParts(cells.map(({ count }) => count)));
      const release = { ...before, periods: [] };
      return givenAway(reckonBack(QUESTIONS, monthsOf(sheets), release, attempt.own));
    });
    expect(found.length).toBeGreaterThan(20);
  });

  it.for([
    ['a quiz', { ...CONTENT, questions: [{ key: 'first', kind: 'yes-no', words, right: 'no' }] }],
    ['a question on health', { ...CONTENT, lead: { uk: 'Про здоров’я', en: 'On health' } }],
  ] as const)('learns no answer to %s, however many sheets are sent', ([, content]) => {
    for (const size of [0, 10, 50, 500]) {
      const sheets = [...aRound(25, 3, chanceOf(3)), ...flood(size, true)];
      const release = releaseOf(content, sheets);
      expect(release.questions).toEqual([]);
      expect(release.periods).toEqual([]);
      expect(release.answered).toBe(sheets.length);
    }
  });

  it('learns of a quiz how many answers were right in all, where neither they nor the wrong ones are few', () => {
    const asked: readonly Question[] = ['one', 'two', 'three'].map((key) => ({
      key,
      kind: 'yes-no',
      words,
      right: 'yes',
    }));
    const rightOf = (wrong: number) =>
      releaseOf(
        { ...CONTENT, questions: asked },
        Array.from({ length: 30 }, (_, place): Sheet => {
          const answer = place < wrong ? 'no' : 'yes';
          return { day: FIRST_DAY, answers: { one: answer, two: answer, three: answer } };
        }),
      ).right;
    expect(rightOf(6)).toBeUndefined();
    expect(rightOf(24)).toBeUndefined();
    expect(rightOf(12)).toBe(54);
  });
});
