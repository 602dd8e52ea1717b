import { z } from 'zod';
import { parseId } from '#kernel/ids.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { POSITION_RULES } from '../domain/published-position.ts';
import { type AskedQuestion, readChoices } from '../domain/read-choices.ts';
import { PICTOGRAMS, VISIBILITIES } from '../domain/report-category.ts';

export const MAX_CATEGORY_NAME_LENGTH = 100;
export const MAX_CALL_FIRST_LENGTH = 400;
export const MAX_QUESTION_LENGTH = 200;
export const MAX_CHOICES_LENGTH = 1_500;
const LAST_POSITION = 9_999;

/** As many as the form for residents asks. */
export const QUESTION_NUMBERS = [1, 2, 3, 4] as const;
type QuestionNumber = (typeof QUESTION_NUMBERS)[number];

const line = (maxLength: number) =>
  z.string().transform((text, issues): string => {
    if (text.trim() === '') return '';
    const read = tidyLine(text, maxLength);
    if (read.ok) return read.value.text;
    issues.addIssue({
      code: 'custom',
      message: read.refusal === 'too-long' ? 'too-long' : 'unreadable',
    });
    return z.NEVER;
  });
const name = line(MAX_CATEGORY_NAME_LENGTH).refine((text) => text !== '', {
  message: 'name-missing',
});
const callFirst = line(MAX_CALL_FIRST_LENGTH);
const question = line(MAX_QUESTION_LENGTH);
const choices = z.string().transform((text, issues): string => {
  const read = plainText(text, MAX_CHOICES_LENGTH);
  if (read.ok) return read.value;
  issues.addIssue({ code: 'custom', message: read.refusal });
  return z.NEVER;
});
const receiver = z.string().transform((text, issues) => {
  if (text === '') return undefined;
  const id = parseId<'organisation'>(text);
  if (id) return id;
  issues.addIssue({ code: 'custom', message: 'receiver-unknown' });
  return z.NEVER;
});
const position = z.string().transform((text, issues): number => {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined;
  if (number !== undefined && number <= LAST_POSITION) return number;
  issues.addIssue({ code: 'custom', message: 'position' });
  return z.NEVER;
});
const ticked = z.literal('yes').optional();

/** `seen`: when it had changed last, as whoever changes it saw it. */
export const reportCategorySchema = z
  .strictObject({
    uk: name,
    en: name,
    pictogram: z.enum(PICTOGRAMS),
    receiverId: receiver,
    visibility: z.enum(VISIBILITIES),
    positionRule: z.enum(POSITION_RULES),
    anonymous: ticked,
    callUk: callFirst,
    callEn: callFirst,
    'question-1-uk': question,
    'question-1-en': question,
    'choices-1': choices,
    'question-2-uk': question,
    'question-2-en': question,
    'choices-2': choices,
    'question-3-uk': question,
    'question-3-en': question,
    'choices-3': choices,
    'question-4-uk': question,
    'question-4-en': question,
    'choices-4': choices,
    position,
    offered: ticked,
    seen: z.string(),
  })
  .superRefine((form, issues) => {
    const wrong = (field: string, message: string) =>
      issues.addIssue({ code: 'custom', path: [field], message });
    if (form.visibility === 'confidential' && form.positionRule !== 'never') {
      wrong('positionRule', 'position-confidential');
    }
    if ((form.callUk === '') !== (form.callEn === '')) {
      wrong(form.callUk === '' ? 'callUk' : 'callEn', 'both-languages');
    }
    for (const number of QUESTION_NUMBERS) {
      const found = problemIn(askedIn(form, number));
      if (found) wrong(FIELDS_OF_QUESTION[found.field](number), found.problem);
    }
  })
  .transform(({ uk, en, anonymous, callUk, callEn, offered, seen, ...form }) => ({
    said: {
      name: { uk, en },
      pictogram: form.pictogram,
      receiverId: form.receiverId,
      visibility: form.visibility,
      positionRule: form.positionRule,
      isAnonymousAllowed: anonymous !== undefined,
      callFirst: { uk: callUk, en: callEn },
      asked: QUESTION_NUMBERS.flatMap((number): readonly AskedQuestion[] => {
        const { uk: words, en: english, typed } = askedIn(form, number);
        if (words === '') return [];
        return [{ words: { uk: words, en: english }, choices: readChoices(typed) ?? [] }];
      }),
      position: form.position,
      isRetired: offered === undefined,
    },
    seen,
  }));

type QuestionFields = Readonly<
  Record<`question-${QuestionNumber}-${'uk' | 'en'}` | `choices-${QuestionNumber}`, string>
>;

function askedIn(form: QuestionFields, number: QuestionNumber) {
  return {
    uk: form[`question-${number}-uk`],
    en: form[`question-${number}-en`],
    typed: form[`choices-${number}`],
  };
}

const FIELDS_OF_QUESTION = {
  uk: (number: QuestionNumber) => `question-${number}-uk`,
  en: (number: QuestionNumber) => `question-${number}-en`,
  typed: (number: QuestionNumber) => `choices-${number}`,
} as const;

type Asked = ReturnType<typeof askedIn>;

/** The first thing that is wrong with a question. */
function problemIn({ uk, en, typed }: Asked) {
  if (uk === '' && en !== '') return { field: 'uk', problem: 'both-languages' } as const;
  if (en === '' && uk !== '') return { field: 'en', problem: 'both-languages' } as const;
  if (uk === '' && typed !== '') return { field: 'uk', problem: 'question-missing' } as const;
  return readChoices(typed) ? undefined : ({ field: 'typed', problem: 'choices' } as const);
}

/** What an installation, or an area of it, says of a category. */
export type ReportCategorySaid = z.output<typeof reportCategorySchema>['said'];
