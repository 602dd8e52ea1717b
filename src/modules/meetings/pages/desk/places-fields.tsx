import type { Locale } from '#platform/i18n/locales.ts';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { type MeetingPlaces, PLACES_BOUNDS } from '../../domain/meeting-places.ts';
import type { MeetingFieldsProps } from './meeting-fields.tsx';
import { meetingsDeskText } from './messages/index.ts';
import { PLACES_FIELDS, typedPlaces } from './typed-places.ts';

/** Only where not everybody fits: folded away until a capacity is said, or something in it is wrong. */
export function PlacesFields({ locale, typed, errors }: Omit<MeetingFieldsProps, 'choices'>) {
  const t = meetingsDeskText.in(locale);
  const usual = typedPlaces(undefined);
  const of = (name: keyof MeetingPlaces) => ({
    locale,
    name,
    value: typed.one[name] ?? usual[name],
    error: errorOf(errors, name),
  });
  const number = (name: keyof MeetingPlaces) => ({ ...of(name), inputMode: 'numeric' as const });
  const isSaid = (typed.one['capacity'] ?? '') !== '';
  const isOpen = isSaid || PLACES_FIELDS.some((name) => errorOf(errors, name));
  return (
    <details class="panel more-fields" open={isOpen}>
      <summary>{t('places')}</summary>
      <PanelBody>
        <Field {...number('capacity')} label={t('capacity')} hint={t('capacity.hint')} optional />
        <Field {...number('mostSeats')} label={t('most-seats')} hint={t('most-seats.hint')} />
        <Field
          {...number('overbookingPercent')}
          label={t('overbooking')}
          hint={t('overbooking.hint')}
        />
        <Field {...number('offerHours')} label={t('offer-hours')} hint={t('offer-hours.hint')} />
        <SelectField
          {...of('closesHoursBefore')}
          label={t('closes')}
          options={closings(of('closesHoursBefore').value).map((hours) => ({
            value: String(hours),
            label: closingWords(locale, hours),
          }))}
        />
      </PanelBody>
    </details>
  );
}

const A_DAY = 24;
/** In hours before the start. */
const CLOSINGS = [0, 2, 12, A_DAY, 2 * A_DAY, 3 * A_DAY, 7 * A_DAY];

/** The usual ones, and what was said otherwise than by this form. */
function closings(said: string): readonly number[] {
  const own = Number(said);
  const [least, most] = PLACES_BOUNDS.closesHoursBefore;
  const isKnown = !Number.isInteger(own) || own < least || own > most || CLOSINGS.includes(own);
  return isKnown ? CLOSINGS : [...CLOSINGS, own].toSorted((one, other) => one - other);
}

/** «за 2 дні до початку» */
function closingWords(locale: Locale, hours: number): string {
  const t = meetingsDeskText.in(locale);
  if (hours === 0) return t('closes.start');
  if (hours % A_DAY === 0) return t('closes.days', { days: hours / A_DAY });
  return t('closes.hours', { hours });
}
