import { newId, parseId, type SenderKey } from '#kernel/ids.ts';
import { parseReceiptCode, type ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import type { Random } from '#platform/crypto/random.ts';
import { type AnswerProblem, type AnswerValue, readAnswer } from '../../domain/answers.ts';
import type { Question } from '../../domain/question.ts';
import { ON_ONE_PAGE } from '../../domain/questionnaire.ts';
import type { Round } from '../../domain/round.ts';
import { answerField, SEND_FIELD } from './answer-fields.ts';

/** A question, where it stands in the form. */
export interface Placed {
  readonly question: Question;
  readonly field: string;
}

/** One page of the form: `own` asks for the code that she alone holds. */
export type Step =
  | { readonly kind: 'own' }
  | { readonly kind: 'questions'; readonly asked: readonly Placed[] };

/** Short ones stand on one page, of longer ones each question has its own. */
export function stepsOf({
  content: { questions },
  way,
}: Pick<Round, 'content' | 'way'>): readonly Step[] {
  const placed = questions.map((question, place) => ({ question, field: answerField(place) }));
  const pages = placed.length > ON_ONE_PAGE ? placed.map((one) => [one]) : [placed];
  const asked = pages.map((one): Step => ({ kind: 'questions', asked: one }));
  return way === 'pseudonym' ? [{ kind: 'own' }, ...asked] : asked;
}

export interface SheetProblem {
  readonly field: string;
  readonly problem: AnswerProblem | 'own-wrong';
  readonly question: Question | undefined;
}

/** The posted form, as it was typed. */
export interface TypedSheet {
  readonly key: SenderKey;
  readonly own: string;
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly step: number;
  readonly isBack: boolean;
  /** Pages that were loaded before an upgrade have no such button: they are shown the last step once more. */
  readonly isSent: boolean;
}

export function typedSheet(
  form: URLSearchParams,
  steps: readonly Step[],
  random: Random,
): TypedSheet {
  const fields = steps.flatMap((step) => (step.kind === 'questions' ? step.asked : []));
  const step = Number(form.get('step') ?? '0');
  return {
    key: parseId(form.get('key') ?? '') ?? newId(random),
    own: (form.get('own') ?? '').slice(0, 100),
    values: new Map(fields.map(({ field }) => [field, form.getAll(field)])),
    step: Number.isInteger(step) && step >= 0 && step < steps.length ? step : 0,
    isBack: form.has('back'),
    isSent: form.has(SEND_FIELD),
  };
}

export function problemsIn(step: Step | undefined, typed: TypedSheet): readonly SheetProblem[] {
  if (step === undefined) return [];
  if (step.kind === 'own') {
    const isWrong = typed.own.trim() !== '' && ownCodeOf(typed) === undefined;
    return isWrong ? [{ field: 'own', problem: 'own-wrong', question: undefined }] : [];
  }
  return step.asked.flatMap(({ question, field }) => {
    const read = readAnswer(question, typed.values.get(field) ?? []);
    return read.ok ? [] : [{ field, problem: read.problem, question }];
  });
}

export function answersOf(
  steps: readonly Step[],
  typed: TypedSheet,
): Readonly<Record<string, AnswerValue>> {
  const placed = steps.flatMap((step) => (step.kind === 'questions' ? step.asked : []));
  return Object.fromEntries(
    placed.flatMap(({ question, field }) => {
      const read = readAnswer(question, typed.values.get(field) ?? []);
      return read.ok && read.value !== undefined ? [[question.key, read.value]] : [];
    }),
  );
}

export function ownCodeOf({ own }: TypedSheet): ReceiptCode | undefined {
  return parseReceiptCode(own);
}
