import { ok, refuse } from '#kernel/result.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Typed } from '#ui/acts/filled.ts';
import { Field } from '#ui/components/field.tsx';
import { type FormError, issuesInWords } from '#ui/components/form-error.ts';
import { Tick } from '#ui/components/tick.tsx';
import { MAX_PASSPORT_LENGTHS, type PassportSaid } from '../../domain/innovation/innovation.ts';
import { PASSPORT_FIELDS, passportSchema } from '../../use-cases/innovation/innovation-schemas.ts';
import { sendPassport } from '../../use-cases/innovation/send-passport.ts';
import { fieldIn } from './field-in.ts';
import { ownTalkText } from './messages/index.ts';
import type { OwnPart, PartForm } from './parts.ts';

/** What others need to do the same. */
export const passportPart: OwnPart = {
  name: 'passport',
  fields: PASSPORT_FIELDS,
  button: 'send',
  typed: ({ talk, left: { passport, contact, isContactPublic } }) => ({
    ...saidSoFar(passport ?? { title: talk.title }),
    contact,
    isContactPublic: isContactPublic ? 'yes' : '',
  }),
  save: async ({ context, request: { locale }, pass, typed }) => {
    const parsed = passportSchema.safeParse(typed);
    if (!parsed.success) {
      return refuse(
        issuesInWords(parsed.error.issues, (reason, field) =>
          errorOfPassport(locale, reason, field),
        ),
      );
    }
    const sent = await sendPassport(context, pass, parsed.data);
    if (sent.ok) return ok(undefined);
    return refuse(sent.refusal === 'absent' ? 'absent' : [errorOfPassport(locale, sent.refusal)]);
  },
  Fields: PassportFields,
};

const REASONS = ['too-long', 'unreadable', 'closed'] as const;
const NEEDED = ['title', 'problem', 'done', 'steps', 'cost', 'results', 'measured'] as const;

function errorOfPassport(locale: Locale, reason: string, named = 'title'): FormError {
  const t = ownTalkText.in(locale);
  if (reason === 'missing') {
    const field = NEEDED.find((one) => one === named) ?? 'title';
    return { field, text: t('passport.error.missing', { field: t(`passport.${field}`) }) };
  }
  const known = REASONS.find((one) => one === reason) ?? 'unreadable';
  return { field: 'title', text: t(`passport.error.${known}`) };
}

const WORDS = [
  ['problem', 4],
  ['done', 6],
  ['steps', 6],
  ['cost', 2],
  ['results', 4],
  ['measured', 3],
] as const;

function saidSoFar(said: Partial<PassportSaid>): Typed {
  return Object.fromEntries(
    ['title' as const, ...WORDS.map(([name]) => name)].map((name) => [name, said[name] ?? '']),
  );
}

function PassportFields(form: PartForm) {
  const t = ownTalkText.in(form.request.locale);
  const of = fieldIn(form);
  return (
    <>
      <p>{t('passport.lead')}</p>
      <Field {...of('title')} label={t('passport.title')} maxLength={MAX_PASSPORT_LENGTHS.title} />
      {WORDS.map(([name, rows]) => (
        <Field
          {...of(name)}
          key={name}
          label={t(`passport.${name}`)}
          hint={t(`passport.${name}.hint`)}
          rows={rows}
          maxLength={MAX_PASSPORT_LENGTHS[name]}
        />
      ))}
      <Field
        {...of('contact')}
        label={t('passport.contact')}
        hint={t('passport.contact.hint')}
        maxLength={MAX_PASSPORT_LENGTHS.contact}
        optional
      />
      <Tick name="isContactPublic" isTicked={form.typed['isContactPublic'] === 'yes'}>
        {t('passport.consent')}
      </Tick>
    </>
  );
}
