import highsLoader from 'highs';
import { type Question, rightAnswerOf } from '../question.ts';
import type { ReleasedQuestion, ReleaseFigures } from '../release.ts';

/** Whoever knows everything that was released of a round, and reckons what each figure that is hidden can be. */
export interface HiddenFigure {
  readonly name: string;
  readonly least: number;
  /** Infinity where nothing holds it. */
  readonly most: number;
}

const highs = await highsLoader();

/** The bounds of every hidden figure, by linear programming over all that was told. `months` in order. */
export function reckonBack(
  questions: readonly Question[],
  months: readonly string[],
  told: ReleaseFigures,
): readonly HiddenFigure[] {
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
  const lines = [
    ...sheetsAreParts(told.questions, months),
    ...lots.flatMap((lot) => [
      `${sum(lot.months.map((month) => answered(month)))} = ${lot.answered}`,
      ...lot.questions.flatMap(({ key, cells }) =>
        cells.flatMap((cell) =>
          cell.count === undefined ? [] : [`${whole(key, cell.key, lot.months)} = ${cell.count}`],
        ),
      ),
    ]),
    ...rightOnes(questions, months, told.right),
  ];
  const wanted = lots.flatMap((lot) =>
    lot.questions.flatMap(({ key, cells }) =>
      cells.flatMap((cell) =>
        cell.count === undefined
          ? [{ name: `${lot.name} ${key} ${cell.key}`, sum: whole(key, cell.key, lot.months) }]
          : [],
      ),
    ),
  );
  const alone = lots.flatMap((lot) => (lot.months.length === 1 ? lot.months : []));
  const together = months.filter((month) => !alone.includes(month));
  wanted.push(...together.map((month) => ({ name: `answered in ${month}`, sum: answered(month) })));
  return wanted.map(({ name, sum: what }) => ({
    name,
    least: solve('Minimize', what, lines),
    most: solve('Maximize', what, lines),
  }));
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

function rightOnes(
  questions: readonly Question[],
  months: readonly string[],
  right: number | undefined,
): readonly string[] {
  if (right === undefined) return [];
  const ones = questions.flatMap((question) => {
    const key = rightAnswerOf(question);
    return key === undefined ? [] : [whole(question.key, key, months)];
  });
  return [`${sum(ones)} = ${right}`];
}

function solve(sense: 'Minimize' | 'Maximize', what: string, lines: readonly string[]): number {
  const constraints = lines.map((line, index) => ` c${index}: ${line}`).join('\n');
  const solution = highs.solve(`${sense}\n obj: ${what}\nSubject To\n${constraints}\nEnd`);
  if (solution.Status === 'Unbounded') return Number.POSITIVE_INFINITY;
  if (solution.Status !== 'Optimal') throw new Error(`the figures told: ${solution.Status}`);
  return solution.ObjectiveValue;
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
