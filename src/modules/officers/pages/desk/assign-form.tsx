import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import type { Area } from '#modules/areas/index.ts';
import { areaResource } from '../../domain/desk-officer.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';

interface AssignFormProps {
  readonly context: OfficersDesk;
  readonly locale: Locale;
  readonly action: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** Which beat, from which day, and for a while only, where that is meant. */
export function AssignForm({ context, locale, action, typed, errors }: AssignFormProps) {
  const t = officersDeskText.in(locale);
  const of = (name: string) => ({
    locale,
    name,
    value: typed[name],
    error: errorOf(errors, name),
  });
  return (
    <Panel title={t('beats.assign')}>
      <PanelBody>
        <form method="post" action={action} noValidate>
          <ErrorSummary locale={locale} errors={errors} />
          <SelectField
            {...of('areaId')}
            label={t('beats.area')}
            hint={t('beats.area.hint')}
            empty={t('choose')}
            options={areaChoices(context, locale, 'assignment.change')}
          />
          <Field {...of('startsOn')} label={t('beats.from')} type="date" />
          <Field
            {...of('endsOn')}
            label={t('beats.to')}
            hint={t('beats.to.hint')}
            type="date"
            optional
          />
          <Buttons>
            <Button>{t('beats.assign')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}

/** What can be given to an officer: beats by hromadas, and the hromadas themselves. */
export function areaChoices(
  { areas, policy, actor }: OfficersDesk,
  locale: Locale,
  permission: 'assignment.change' | 'officer.create',
) {
  const option = (area: Area) => ({ value: area.id, label: nameIn(locale, area) });
  return areas.all
    .filter(
      ({ id, kind }) =>
        kind === 'hromada' && policy.can(actor, permission, areaResource(areas, id)),
    )
    .map((hromada) => ({
      group: nameIn(locale, hromada),
      options: [...areas.beatsOf(hromada.id).map(option), option(hromada)],
    }));
}
