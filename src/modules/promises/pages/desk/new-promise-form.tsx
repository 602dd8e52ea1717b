import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { FieldError } from '#ui/components/field-error.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { SelectField } from '#ui/components/select-field.tsx';
import { Tick } from '#ui/components/tick.tsx';
import type { Area } from '#modules/areas/index.ts';
import { officerToday } from '#modules/officers/index.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import { MAX_PROMISE_LENGTHS } from '../../domain/promise.ts';
import type { PromiseChoices } from '../../use-cases/promise-choices.ts';
import { promisesDeskText } from './messages/index.ts';

interface NewPromiseFormProps {
  readonly locale: Locale;
  readonly context: Pick<PromisesContext, 'officers' | 'platform'>;
  readonly action: string;
  /** What it came from. */
  readonly back: string;
  readonly choices: PromiseChoices;
  /** The likeliest first. */
  readonly areas: readonly Area[];
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  readonly today: Temporal.PlainDate;
}

/** What, who, where, by when: an officer fills in two fields of their own promise, the others are theirs already. */
export function NewPromiseForm(props: NewPromiseFormProps) {
  const { locale, action, back, choices, areas, values, errors, today } = props;
  const t = promisesDeskText.in(locale);
  return (
    <form method="post" action={action} noValidate>
      <ErrorSummary locale={locale} errors={errors} />
      <input type="hidden" name="key" value={values['key']} />
      <Field
        locale={locale}
        name="words"
        label={t('field.promised')}
        hint={t('field.promised.hint')}
        value={values['words']}
        error={errorOf(errors, 'words')}
        maxLength={MAX_PROMISE_LENGTHS.words}
        rows={3}
      />
      <Field
        locale={locale}
        name="dueOn"
        type="date"
        label={t('field.due')}
        value={values['dueOn']}
        error={errorOf(errors, 'dueOn')}
        min={today.toString()}
      />
      <SelectField
        locale={locale}
        name="officerId"
        label={t('field.officer')}
        empty={t('field.officer.empty')}
        options={officerOptions(props)}
        value={values['officerId']}
        error={errorOf(errors, 'officerId')}
      />
      {choices.speaksForOthers && <OfficialFields {...props} />}
      <SelectField
        locale={locale}
        name="areaId"
        label={t('field.area')}
        empty={t('field.area.empty')}
        options={areas.map((area) => ({ value: area.id, label: nameIn(locale, area) }))}
        value={values['areaId']}
        error={errorOf(errors, 'areaId')}
      />
      <Field
        locale={locale}
        name="reportId"
        label={t('field.report')}
        hint={t('field.report.hint')}
        value={values['reportId']}
        error={errorOf(errors, 'reportId')}
        maxLength={500}
        optional
      />
      <Buttons>
        <Button>{t('save')}</Button>
        <button class="button plain" type="submit" name="go" value="again">
          {t('save.again')}
        </button>
        <a href={back}>{t('back')}</a>
      </Buttons>
    </form>
  );
}

/** Of an official without a card, and of who stands in: the coordinator writes those down. */
function OfficialFields(props: NewPromiseFormProps) {
  const { locale, values, errors } = props;
  const t = promisesDeskText.in(locale);
  const agreement = errorOf(errors, 'agreed');
  return (
    <>
      <fieldset class="field">
        <legend>{t('field.official')}</legend>
        <Field
          locale={locale}
          name="post"
          label={t('field.post')}
          hint={t('field.post.hint')}
          value={values['post']}
          error={errorOf(errors, 'post')}
          maxLength={MAX_PROMISE_LENGTHS.post}
          optional
        />
        <Field
          locale={locale}
          name="name"
          label={t('field.name')}
          value={values['name']}
          error={errorOf(errors, 'name')}
          maxLength={MAX_PROMISE_LENGTHS.name}
          autoComplete="off"
          optional
        />
        {agreement && <FieldError locale={locale} name="agreed" text={agreement} />}
        <Tick name="agreed" isTicked={values['agreed'] === 'yes'}>
          {t('field.agreed')}
        </Tick>
      </fieldset>
      <SelectField
        locale={locale}
        name="deputyId"
        label={t('field.deputy')}
        empty={t('field.deputy.empty')}
        options={officerOptions(props)}
        value={values['deputyId']}
        error={errorOf(errors, 'deputyId')}
        optional
      />
    </>
  );
}

function officerOptions({ locale, context, choices }: NewPromiseFormProps) {
  return choices.owners.map((officer) => ({
    value: officer.id,
    label: officerToday(locale, context, officer),
  }));
}
