import { formatDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { SelectField } from '#ui/components/select-field.tsx';
import { officerToday } from '#modules/officers/index.ts';
import { MAX_APPEAL_LENGTHS } from '../../domain/appeal.ts';
import type { AppealsContext } from '../../domain/appeals-context.ts';
import { possibleGrounds } from '../../domain/refusal-grounds.ts';
import { officersToGive } from '../../use-cases/officers-to-give.ts';
import type { ReadAppeal } from '../../use-cases/read-appeal.ts';
import type { Act } from './acts.ts';
import { appealsDeskText } from './messages/index.ts';

export interface ActFieldsProps {
  readonly context: AppealsContext;
  readonly locale: Locale;
  readonly read: ReadAppeal;
  readonly act: Act;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** What an act asks for besides the words to the author. */
export function ActFields(props: ActFieldsProps) {
  switch (props.act) {
    case 'register':
      return <RegisterFields {...props} />;
    case 'pass-on':
      return <PassOnField {...props} />;
    case 'extend':
      return <ExtendField {...props} />;
    case 'refuse':
      return <GroundField {...props} />;
    case 'answer':
    case 'return':
      return null;
  }
}

function RegisterFields({ context, locale, read, values, errors }: ActFieldsProps) {
  const t = appealsDeskText.in(locale);
  const { plain, full } = read.lastDays;
  return (
    <>
      <SelectField
        locale={locale}
        name="officerId"
        label={t('officer.choose')}
        hint={t('officer.hint')}
        empty={t('officer.empty')}
        options={officersToGive(context).map((officer) => ({
          value: officer.id,
          label: officerToday(locale, context, officer),
        }))}
        value={values['officerId']}
        error={errorOf(errors, 'officerId')}
      />
      <Choices
        locale={locale}
        name="term"
        legend={t('term')}
        options={[
          { value: 'plain', label: t('term.plain', { day: formatDay(locale, plain) }) },
          { value: 'full', label: t('term.full', { day: formatDay(locale, full) }) },
        ]}
        value={values['term']}
        error={errorOf(errors, 'term')}
      />
    </>
  );
}

function PassOnField({ locale, values, errors }: ActFieldsProps) {
  const t = appealsDeskText.in(locale);
  return (
    <Field
      locale={locale}
      name="passedTo"
      label={t('body')}
      hint={t('body.hint')}
      value={values['passedTo']}
      error={errorOf(errors, 'passedTo')}
      maxLength={MAX_APPEAL_LENGTHS.passedTo}
    />
  );
}

function ExtendField({ locale, read, values, errors }: ActFieldsProps) {
  const t = appealsDeskText.in(locale);
  const { longest } = read.lastDays;
  return (
    <Field
      locale={locale}
      name="until"
      type="date"
      label={t('until')}
      hint={t('until.hint', { day: formatDay(locale, longest) })}
      value={values['until']}
      error={errorOf(errors, 'until')}
      min={read.appeal.dueOn.add({ days: 1 }).toString()}
      max={longest.toString()}
    />
  );
}

function GroundField({ locale, read, values, errors }: ActFieldsProps) {
  const t = appealsDeskText.in(locale);
  const grounds = possibleGrounds(read.appeal);
  return (
    <>
      {!grounds.includes('not-satisfied') && <p class="quiet">{t('ground.not-considered')}</p>}
      <Choices
        locale={locale}
        name="ground"
        legend={t('ground.legend')}
        options={grounds.map((value) => ({ value, label: t(`ground.${value}`) }))}
        value={values['ground']}
        error={errorOf(errors, 'ground')}
      />
    </>
  );
}
