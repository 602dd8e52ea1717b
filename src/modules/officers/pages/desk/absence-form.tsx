import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { type DeskOfficer, isOver } from '../../domain/desk-officer.ts';
import { officerToday } from '../officer-today.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';
import { cardPath } from './paths.ts';

interface AbsenceFormProps {
  readonly context: OfficersDesk;
  readonly locale: Locale;
  readonly officer: DeskOfficer;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

export function AbsenceForm({ context, locale, officer, typed, errors }: AbsenceFormProps) {
  const t = officersDeskText.in(locale);
  const of = (name: string) => ({
    locale,
    name,
    value: typed[name],
    error: errorOf(errors, name),
  });
  return (
    <Panel title={t('absences.add')}>
      <PanelBody>
        <form method="post" action={cardPath(locale, officer.id, '/absences')} noValidate>
          <ErrorSummary locale={locale} errors={errors} />
          <p class="quiet">{t('absences.why')}</p>
          <Field {...of('from')} label={t('absences.from')} type="date" />
          <Field {...of('to')} label={t('absences.to')} type="date" />
          <SelectField
            {...of('deputy')}
            label={t('absences.deputy')}
            hint={t('absences.deputy.hint')}
            empty={t('absences.nobody')}
            options={deputiesOf(context, locale, officer)}
            optional
          />
          <Buttons>
            <Button>{t('absences.add')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}

/** Those of her own hromadas first, then whoever else serves. Each with the beat, since names are alike. */
function deputiesOf(context: OfficersDesk, locale: Locale, officer: DeskOfficer) {
  const { areas, officers, platform } = context;
  const t = officersDeskText.in(locale);
  const today = platform.clock.today();
  const own = new Set(
    officer.assignments
      .filter((one) => !isOver(one, today))
      .flatMap(({ areaId }) => areas.lineOf(areaId))
      .filter((id) => areas.get(id)?.kind === 'hromada'),
  );
  const others = officers.all().filter(({ id }) => id !== officer.id);
  const option = (one: (typeof others)[number]) => {
    const beats = one.assignments.flatMap(({ areaId }) => areas.nameOf(areaId) ?? []);
    const where = beats.map((area) => nameIn(locale, area)).join(', ');
    const name = officerToday(locale, context, one);
    return { value: one.badgeNumber, label: where === '' ? name : `${name} — ${where}` };
  };
  const isNear = (one: (typeof others)[number]) =>
    one.assignments.some(({ areaId }) => areas.lineOf(areaId).some((id) => own.has(id)));
  const near = others.filter(isNear);
  const far = others.filter((one) => !isNear(one));
  return [
    { group: t('absences.near'), options: near.map(option) },
    { group: t('absences.far'), options: far.map(option) },
  ].filter(({ options }) => options.length > 0);
}
