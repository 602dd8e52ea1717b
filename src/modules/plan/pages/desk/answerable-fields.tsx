import type { Locale } from '#platform/i18n/locales.ts';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { SelectField } from '#ui/components/select-field.tsx';
import { colleagueToday, officerToday } from '#modules/officers/index.ts';
import { MAX_ACTION_LENGTHS } from '../../domain/action.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { SIDES } from '../../domain/side.ts';
import { planText } from '../../messages/index.ts';
import type { ActionChoices } from '../../use-cases/list-action-choices.ts';
import { planDeskText } from './messages/index.ts';

interface AnswerableFieldsProps {
  readonly locale: Locale;
  readonly context: Pick<PlanContext, 'officers' | 'platform'>;
  readonly part: 'owner' | 'deputy';
  readonly choices: Pick<ActionChoices, 'officers' | 'colleagues' | 'isMailSent'>;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** Somebody on the list; or a post, a name, a side, and where to write to. */
export function AnswerableFields(props: AnswerableFieldsProps) {
  const { locale, context, part, choices, values, errors } = props;
  const t = planDeskText.sending(locale, choices.isMailSent);
  const of = (name: string) => ({
    locale,
    name,
    value: values[name],
    error: errorOf(errors, name),
    optional: true,
  });
  return (
    <>
      <SelectField
        {...of(part)}
        label={t('field.chosen')}
        empty={t('field.chosen.empty')}
        options={[
          {
            group: t('field.chosen.officers'),
            options: choices.officers.map((officer) => ({
              value: `officer:${officer.id}`,
              label: officerToday(locale, context, officer),
            })),
          },
          {
            group: t('field.chosen.colleagues'),
            options: choices.colleagues.map((colleague) => ({
              value: `account:${colleague.id}`,
              label: colleagueToday(locale, context, colleague),
            })),
          },
        ].filter(({ options }) => options.length > 0)}
      />
      <Field
        {...of(`${part}Post`)}
        label={t('field.post')}
        hint={t('field.post.hint')}
        maxLength={MAX_ACTION_LENGTHS.post}
      />
      <Field
        {...of(`${part}Name`)}
        label={t('field.name')}
        hint={t('field.name.hint')}
        maxLength={MAX_ACTION_LENGTHS.name}
        autoComplete="off"
      />
      <SelectField
        {...of(`${part}Side`)}
        label={t('field.side')}
        empty={t('choose')}
        options={SIDES.map((value) => ({ value, label: planText.in(locale)(`side.${value}`) }))}
      />
      <Field
        {...of(`${part}Email`)}
        label={t('field.email')}
        hint={t('field.email.hint')}
        type="email"
        autoComplete="off"
      />
    </>
  );
}
