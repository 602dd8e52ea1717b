import type { AreaId } from '#kernel/ids.ts';
import { formatWeekday } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import type { Area } from '#modules/areas/index.ts';
import { isOver, type KeptReception } from '../../domain/desk-officer.ts';
import type { OfficerForDesk } from '../../use-cases/read-officer-for-desk.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';
import { cardPath } from './paths.ts';

/** What stands in the form; `receptionId` is empty for a new one. */
export type TypedReception = Readonly<Record<string, string>>;

export function typedReception(kept: KeptReception | undefined): TypedReception {
  if (!kept) return { receptionId: '' };
  const { id, weekday, startsAt, endsAt, areaId, place, placeEn } = kept;
  return {
    receptionId: id,
    weekday: String(weekday),
    startsAt,
    endsAt,
    areaId: areaId ?? '',
    place,
    placeEn: placeEn ?? '',
  };
}

interface HoursFormProps {
  readonly context: OfficersDesk;
  readonly locale: Locale;
  readonly read: OfficerForDesk;
  readonly typed: TypedReception;
  readonly errors: readonly FormError[];
}

export function HoursForm({ context, locale, read, typed, errors }: HoursFormProps) {
  const t = officersDeskText.in(locale);
  const of = (name: string) => ({
    locale,
    name,
    value: typed[name],
    error: errorOf(errors, name),
  });
  const path = cardPath(locale, read.officer.id, '/hours');
  const isNew = (typed['receptionId'] ?? '') === '';
  return (
    <Panel title={t(isNew ? 'hours.add' : 'hours.edit')}>
      <PanelBody>
        <form method="post" action={path} noValidate>
          <ErrorSummary locale={locale} errors={errors} />
          <input type="hidden" name="receptionId" value={typed['receptionId']} />
          <SelectField
            {...of('weekday')}
            label={t('hours.weekday')}
            empty={t('choose')}
            options={WEEKDAYS.map((day) => ({
              value: String(day),
              label: formatWeekday(locale, day, { startsLine: true }),
            }))}
          />
          <Field {...of('startsAt')} label={t('hours.from')} type="time" />
          <Field {...of('endsAt')} label={t('hours.to')} type="time" />
          <SelectField
            {...of('areaId')}
            label={t('hours.village')}
            hint={t('hours.village.hint')}
            empty={t('hours.village.none')}
            options={villagesOf(context, read).map((area) => ({
              value: area.id,
              label: nameIn(locale, area),
            }))}
            optional
          />
          <Field
            {...of('place')}
            label={t('hours.place')}
            hint={t('hours.place.hint')}
            maxLength={300}
          />
          <Field {...of('placeEn')} label={t('hours.place-en')} maxLength={300} optional />
          <Buttons>
            <Button>{t(isNew ? 'hours.add' : 'save')}</Button>
            {!isNew && <a href={path}>{t('cancel')}</a>}
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

type Village = Pick<Area, 'id' | 'name' | 'nameEn'>;

/** The villages that the officer answers for or will, and those where the officer receives already, hidden ones too. */
function villagesOf(
  { areas, platform }: OfficersDesk,
  { officer, nameOfArea }: OfficerForDesk,
): readonly Village[] {
  const today = platform.clock.today();
  const answered = officer.assignments
    .filter((one) => !isOver(one, today))
    .flatMap(({ areaId }) => answeredVillages(areas, areaId));
  const receiving = officer.receptions.flatMap(({ areaId }): Village | readonly [] => {
    const area = areaId && nameOfArea(areaId);
    return area ? { ...area, id: areaId } : [];
  });
  return [...new Map([...answered, ...receiving].map((area) => [area.id, area])).values()];
}

/** The map does not keep the boundary of a hidden beat: any village of its hromada may be meant if none was given by name. */
function answeredVillages(areas: OfficersDesk['areas'], areaId: AreaId): readonly Area[] {
  const answered = areas.settlementsOf(areaId);
  if (answered.length > 0 || areas.get(areaId)) return answered;
  const around = areas.lineOf(areaId).find((id) => areas.get(id)?.kind === 'hromada');
  return around ? areas.settlementsOf(around) : [];
}
