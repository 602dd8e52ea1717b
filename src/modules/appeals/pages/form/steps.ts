import { parseId } from '#kernel/ids.ts';
import { parsePhone } from '#kernel/phone/parse-phone.ts';
import { smsObstacle } from '#kernel/phone/sms-obstacle.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import { lackingIn, type Requisite } from '../../domain/requisites.ts';
import { appealSchema } from '../../use-cases/appeal-schema.ts';
import { type Draft, DRAFT_FIELDS, type DraftField } from './draft.ts';
import { appealFormText } from './messages/index.ts';

/** In the order in which they are asked. */
export const STEPS = ['kind', 'author', 'substance', 'files', 'answer', 'check'] as const;
export type StepName = (typeof STEPS)[number];

/** What a step asks for. What it does not, its page hands on. */
export const FIELDS_OF: Readonly<Record<StepName, readonly DraftField[]>> = {
  kind: ['kind', 'areaId'],
  author: ['name', 'residence'],
  substance: ['substance'],
  files: [],
  answer: ['answerWay', 'email', 'phone', 'sms', 'benefit'],
  check: [],
};

export interface StepError extends FormError {
  /** The law asks for it, and an appeal without it is taken all the same. */
  readonly isLack?: true;
}

export function stepBefore(step: StepName): StepName {
  return STEPS[Math.max(0, STEPS.indexOf(step) - 1)] ?? 'kind';
}

export function stepAfter(step: StepName): StepName {
  return STEPS[STEPS.indexOf(step) + 1] ?? 'check';
}

/** Where something that an appeal lacks is asked for. */
export const ASKED_IN: Readonly<
  Record<Exclude<Requisite, 'signature'>, { readonly step: StepName; readonly field: DraftField }>
> = {
  name: { step: 'author', field: 'name' },
  residence: { step: 'author', field: 'residence' },
  substance: { step: 'substance', field: 'substance' },
  'way-to-answer': { step: 'answer', field: 'email' },
};
type Askable = keyof typeof ASKED_IN;

/** What article 5 asks for and the draft has not got. Nobody signs what is sent with a form. */
export function lackingInDraft({
  name,
  residence,
  substance,
  email,
  phone,
}: Draft): readonly Askable[] {
  const given = { name, residence, substance, email, phone };
  const trimmed = Object.fromEntries(
    Object.entries(given).map(([field, text]) => [field, text.trim()]),
  );
  const lacking = lackingIn({ ...given, ...trimmed, way: 'page', isSigned: false });
  return lacking.filter((one) => one !== 'signature');
}

/**
 * What is wrong with what was typed in a step, or is missing in it. `smsCountries`: where this installation sends SMS to;
 * undefined: it sends none.
 */
export function errorsOf(
  locale: Locale,
  step: StepName,
  draft: Draft,
  smsCountries: readonly string[] | undefined,
): readonly StepError[] {
  const t = appealFormText.in(locale);
  const fields = FIELDS_OF[step];
  const wrong = schemaErrors(locale, draft).filter(({ field }) => fields.some((f) => f === field));
  if (step === 'answer' && draft.answerWay === 'email' && draft.email.trim() === '') {
    return [...wrong, { field: 'email', text: t('error.email-missing') }];
  }
  if (step === 'answer' && wrong.length === 0 && draft.sms !== '' && smsCountries) {
    const obstacle = smsObstacle(parsePhone(draft.phone) ?? '', smsCountries);
    if (obstacle) return [{ field: 'phone', text: t(`error.sms-${obstacle}`) }];
  }
  const lacks = lackingInDraft(draft)
    .filter((one) => ASKED_IN[one].step === step)
    .map((one): StepError => {
      const error = { field: ASKED_IN[one].field, text: t(`lacks.${one}`) };
      // Without a word of what it is about, there is nothing to send.
      return one === 'substance' ? error : { ...error, isLack: true };
    });
  return [...wrong, ...lacks.filter(({ field }) => !wrong.some((one) => one.field === field))];
}

/** What cannot be read, of the whole form. */
export function schemaErrors(locale: Locale, draft: Draft): readonly StepError[] {
  const parsed = parseDraft(draft);
  if (parsed.success) return [];
  const errors = new Map<string, StepError>();
  for (const { path, message } of parsed.error.issues) {
    const field = String(path[0] ?? 'substance');
    if (!errors.has(field)) errors.set(field, { field, text: wordsOf(locale, message) });
  }
  return [...errors.values()];
}

/** Of what was answered so far, what no form of ours would hand on. */
export function unreadableIn(
  locale: Locale,
  draft: Draft,
  areas: Pick<AreaDirectory, 'get'>,
): readonly StepError[] {
  const wrong = schemaErrors(locale, draft).filter(({ field }) =>
    DRAFT_FIELDS.some((one) => one === field && draft[one] !== ''),
  );
  const areaId = parseId<'area'>(draft.areaId);
  return areaId && !areas.get(areaId)
    ? [{ field: 'areaId', text: appealFormText.in(locale)('error.place-unknown') }, ...wrong]
    : wrong;
}

export function parseDraft(draft: Draft) {
  const answers = Object.entries(draft).filter(([field]) => field in appealSchema.shape);
  return appealSchema.safeParse(Object.fromEntries(answers));
}

const MESSAGES = [
  'kind-missing',
  'area-missing',
  'choice-unknown',
  'answer-way-missing',
  'email-unreadable',
  'phone-unreadable',
  'too-long',
  'unreadable',
  'file-absent',
] as const;

function wordsOf(locale: Locale, message: string): string {
  const known = MESSAGES.find((one) => one === message) ?? 'other';
  return appealFormText.in(locale)(`error.${known}`);
}

export function stepOf(field: string): StepName {
  return STEPS.find((step) => FIELDS_OF[step].some((one) => one === field)) ?? 'check';
}
