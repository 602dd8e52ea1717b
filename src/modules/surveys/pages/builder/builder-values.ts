import { detailsOf } from '../../domain/build-question.ts';
import type { QuestionnaireContent } from '../../domain/questionnaire.ts';
import { QUESTION_NUMBERS } from '../../use-cases/questionnaire-schema.ts';

export type BuilderValues = Readonly<Record<string, string>>;

export const QUESTION_PARTS = ['kind', 'uk', 'en', 'details'] as const;
type QuestionPart = (typeof QUESTION_PARTS)[number];

/** `question-3-uk` */
export function questionField(number: number, part: QuestionPart): string {
  return `question-${number}-${part}`;
}

const HEAD = ['kind', 'titleUk', 'titleEn', 'leadUk', 'leadEn'] as const;

/** `go`: which button. `shown`: how many questions have their place. `key`: the new one's; `seen`: as it was seen. */
export const BUILDER_FIELDS: readonly string[] = [
  ...HEAD,
  ...QUESTION_NUMBERS.flatMap((number) =>
    QUESTION_PARTS.map((part) => questionField(number, part)),
  ),
  'go',
  'shown',
  'key',
  'seen',
  'retired',
  'considered',
];

export function valuesOf({ kind, title, lead, questions }: QuestionnaireContent): BuilderValues {
  const entries = questions.flatMap((question, place) => {
    const number = place + 1;
    return [
      [questionField(number, 'kind'), question.kind],
      [questionField(number, 'uk'), question.words.uk],
      [questionField(number, 'en'), question.words.en],
      [questionField(number, 'details'), detailsOf(question)],
    ] as const;
  });
  return {
    kind,
    titleUk: title.uk,
    titleEn: title.en,
    leadUk: lead.uk,
    leadEn: lead.en,
    ...Object.fromEntries(entries),
  };
}

/** As the schema reads it: questions in their order. */
export function formOf(values: BuilderValues): object {
  const value = (name: string) => values[name] ?? '';
  return {
    ...Object.fromEntries(HEAD.map((name) => [name, value(name)])),
    questions: QUESTION_NUMBERS.map((number) => ({
      kind: values[questionField(number, 'kind')] ?? 'one-of',
      uk: value(questionField(number, 'uk')),
      en: value(questionField(number, 'en')),
      details: value(questionField(number, 'details')),
    })),
  };
}

/** Three to begin with, and as many more at a time. */
const AT_ONCE = 3;

/** How many questions have their place on the page: all that say something, and those that were asked for. */
export function shownQuestions(values: BuilderValues, asksMore: boolean): number {
  const filled = QUESTION_NUMBERS.findLast((number) =>
    (['uk', 'en', 'details'] as const).some(
      (part) => (values[questionField(number, part)] ?? '') !== '',
    ),
  );
  const asked = Number(values['shown'] ?? AT_ONCE) || AT_ONCE;
  const least = Math.max(AT_ONCE, filled ?? 0, Math.min(asked, QUESTION_NUMBERS.length));
  return Math.min(QUESTION_NUMBERS.length, least + (asksMore ? AT_ONCE : 0));
}
