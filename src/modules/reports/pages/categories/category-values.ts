import { choicesAsTyped } from '../../domain/read-choices.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import { QUESTION_NUMBERS } from '../../use-cases/report-category-schema.ts';

/** Of the form of a category, as its fields are called. */
export const CATEGORY_FIELDS = [
  'uk',
  'en',
  'pictogram',
  'receiverId',
  'visibility',
  'positionRule',
  'anonymous',
  'callUk',
  'callEn',
  ...QUESTION_NUMBERS.flatMap((number) => [
    `question-${number}-uk`,
    `question-${number}-en`,
    `choices-${number}`,
  ]),
  'position',
  'offered',
  'seen',
] as const;

export type CategoryValues = Readonly<Record<string, string>>;

/** Where nothing is known yet, what is safest: only officers read it, and no map shows it. */
export const NEW_CATEGORY: CategoryValues = {
  pictogram: 'speech',
  visibility: 'officers',
  positionRule: 'never',
  anonymous: 'yes',
  position: '500',
  offered: 'yes',
};

/** A category as its form says it. */
export function valuesOf(category: ReportCategory): CategoryValues {
  const questions = category.questions.flatMap(({ words, choices }, index) => [
    [`question-${index + 1}-uk`, words.uk] as const,
    [`question-${index + 1}-en`, words.en] as const,
    [`choices-${index + 1}`, choicesAsTyped(choices)] as const,
  ]);
  return {
    uk: category.name.uk,
    en: category.name.en,
    pictogram: category.pictogram,
    receiverId: category.receiverId ?? '',
    visibility: category.visibility,
    positionRule: category.positionRule,
    ...(category.isAnonymousAllowed ? { anonymous: 'yes' } : {}),
    callUk: category.callFirst.uk,
    callEn: category.callFirst.en,
    ...Object.fromEntries(questions),
    position: String(category.position),
    ...(category.isRetired ? {} : { offered: 'yes' }),
  };
}
