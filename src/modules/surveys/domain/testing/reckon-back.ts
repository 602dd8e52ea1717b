import { type Bounds, boundsOf } from '#kernel/disclosure/testing/linear-bounds.ts';
import { countAnswers, type Sheet } from '../count-answers.ts';
import type { Question } from '../question.ts';
import type { ReleasedQuestion, ReleaseFigures } from '../release.ts';

/** What whoever knows everything that was released of a round reckons of a figure: how many others it can be. */
export interface ReckonedFigure extends Bounds {
  readonly name: string;
  readonly isHidden: boolean;
}

/**
 * The bounds of every figure, by linear programming over all that was told, less what whoever reckons answered themselves.
 * `months` in order.
 */
export function reckonBack(
  questions: readonly Question[],
  months: readonly string[],
  told: ReleaseFigures,
  own: readonly Sheet[] = [],
): readonly ReckonedFigure[] {
  if (told.answered === undefined) return [];
  const lots = [
    { name: 'whole', months, answered: told.answered, questions: told.questions },
    ...told.periods.map((one) => ({
      name: `${one.from}–${one.to}`,
      months: months.filter((month) => one.from <= month && month <= one.to),
      answered: one.answered,
      questions: one.questions,
    })),
  ];
  const ownIn = (of: readonly string[]) => {
    const counted = countAnswers(
      questions,
      own.filter(({ day }) => of.includes(day.toPlainYearMonth().toString())),
    );
    return (key: string, answer: string) =>
      counted.questions.find((one) => one.key === key)?.cells.find((cell) => cell.key === answer)
        ?.count ?? 0;
  };
  const lines = [
    ...sheetsAreParts(told.questions, months),
    // Their own sheets are among those that were counted.
    ...months.flatMap((month) =>
      told.questions.flatMap(({ key, cells }) =>
        cells.map(
          (cell) => `${variable(key, cell.key, month)} >= ${ownIn([month])(key, cell.key)}`,
        ),
      ),
    ),
    ...lots.flatMap((lot) => [
      `${sum(lot.months.map((month) => answered(month)))} = ${lot.answered}`,
      ...lot.questions.flatMap(({ key, cells }) =>
        cells.flatMap((cell) =>
          cell.count === undefined ? [] : [`${whole(key, cell.key, lot.months)} = ${cell.count}`],
        ),
      ),
    ]),
  ];
  return lots.flatMap((lot) => {
    const known = ownIn(lot.months);
    return lot.questions.flatMap(({ key, cells }) =>
      cells.map((cell) => {
        const { least, most } =
          cell.count === undefined
            ? boundsOf(whole(key, cell.key, lot.months), lines)
            : { least: cell.count, most: cell.count };
        const mine = known(key, cell.key);
        return {
          name: `${lot.name} ${key} ${cell.key}`,
          isHidden: cell.count === undefined,
          least: least - mine,
          most: most - mine,
        };
      }),
    );
  });
}

/** Everybody of a month is in one part of each question; nobody ticks who did not answer. */
function sheetsAreParts(
  questions: readonly ReleasedQuestion[],
  months: readonly string[],
): readonly string[] {
  return questions.flatMap(({ key, layout, cells }) =>
    months.flatMap((month) =>
      layout === 'parts'
        ? [`${sum(cells.map((cell) => variable(key, cell.key, month)))} - ${answered(month)} = 0`]
        : cells.map((cell) => `${variable(key, cell.key, month)} - ${answered(month)} <= 0`),
    ),
  );
}

function variable(question: string, key: string, month: string): string {
  return `x_${question}_${key}_${month}`.replaceAll('-', '_');
}

function answered(month: string): string {
  return `n_${month.replace('-', '_')}`;
}

function whole(question: string, key: string, months: readonly string[]): string {
  return sum(months.map((month) => variable(question, key, month)));
}

function sum(parts: readonly string[]): string {
  return parts.join(' + ');
}
