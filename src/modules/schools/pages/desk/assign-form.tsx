import type { Locale } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Checks } from '#ui/components/checks.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import type { OfficerChoice } from '../../use-cases/list-officer-choices.ts';
import { assignPath, type SchoolsDesk } from './desk-pages.ts';
import { schoolsDeskText } from './messages/index.ts';
import { officerOptions } from './officer-options.ts';

export interface TypedAssignment {
  readonly schools: readonly string[];
  readonly fields: Readonly<Record<'officerId' | 'deputyId' | 'startsOn' | 'endsOn', string>>;
}

interface AssignFormProps {
  readonly locale: Locale;
  readonly context: Pick<SchoolsDesk, 'officers' | 'platform'>;
  readonly schools: readonly { readonly value: string; readonly label: string }[];
  readonly choices: readonly OfficerChoice[];
  readonly typed: TypedAssignment;
  readonly errors: readonly FormError[];
}

/** Which schools, to whom, from which day. */
export function AssignForm(props: AssignFormProps) {
  const { locale, context, schools, choices, typed, errors } = props;
  const t = schoolsDeskText.in(locale);
  const of = (name: keyof TypedAssignment['fields']) => ({
    locale,
    name,
    value: typed.fields[name],
    error: errorOf(errors, name),
  });
  if (choices.length === 0) {
    return <NextStep title={t('assign.nochoice')}>{t('assign.nochoice.text')}</NextStep>;
  }
  const options = officerOptions(locale, context, choices);
  return (
    <Panel>
      <PanelBody>
        <form method="post" action={assignPath(locale)} noValidate>
          <ErrorSummary locale={locale} errors={errors} />
          <Checks
            locale={locale}
            name="schools"
            legend={t('assign.schools')}
            options={schools}
            values={typed.schools}
            error={errorOf(errors, 'schools')}
          />
          <SelectField
            {...of('officerId')}
            label={t('assign.officer')}
            hint={t('assign.officer.hint')}
            empty={t('assign.choose')}
            options={options}
          />
          <SelectField
            {...of('deputyId')}
            label={t('assign.deputy')}
            hint={t('assign.deputy.hint')}
            empty={t('assign.nobody')}
            optional
            options={options}
          />
          <Field {...of('startsOn')} label={t('assign.from')} type="date" />
          <Field
            {...of('endsOn')}
            label={t('assign.to')}
            hint={t('assign.to.hint')}
            type="date"
            optional
          />
          <Buttons>
            <Button>{t('assign.do')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}
