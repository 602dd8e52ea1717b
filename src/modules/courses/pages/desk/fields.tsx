import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { fieldOf as fieldOfOne } from '#ui/acts/filled.ts';
import { Checks } from '#ui/components/checks.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { colleagueToday } from '#modules/officers/index.ts';
import { KNOWN } from '../../domain/cohort.ts';
import type { CoursesContext } from '../../domain/courses-context.ts';
import { AUDIENCES, MAX_COURSE_LENGTHS } from '../../domain/course.ts';
import { PACES } from '../../domain/plan-sessions.ts';
import type { PlanningChoices } from '../../use-cases/list-planning-choices.ts';
import { coursesDeskText } from './messages/index.ts';
import type { Typed } from './typed.ts';

export interface FieldsProps {
  readonly locale: Locale;
  readonly typed: Typed;
  readonly errors: readonly FormError[];
}

export function fieldOf({ locale, typed, errors }: FieldsProps) {
  return fieldOfOne({ locale, typed: typed.one, errors });
}

function TickOf({
  name,
  ...props
}: FieldsProps & { readonly name: 'isDiscreet' | 'hasPhotographs' }) {
  const { locale, typed, errors } = props;
  const t = coursesDeskText.in(locale);
  return (
    <Checks
      locale={locale}
      name={name}
      legend={t(name)}
      hint={t(`${name}.hint`)}
      options={[{ value: 'yes', label: t(`${name}.yes`) }]}
      values={[typed.one[name] ?? '']}
      error={errorOf(errors, name)}
    />
  );
}

/** Everything that is said of a course. */
export function CourseFields(props: FieldsProps) {
  const t = coursesDeskText.in(props.locale);
  const of = fieldOf(props);
  return (
    <>
      <Panel title={t('what')}>
        <PanelBody>
          <Field {...of('title')} label={t('title')} maxLength={MAX_COURSE_LENGTHS.title} />
          <Field {...of('about')} label={t('about')} hint={t('about.hint')} rows={5} />
          <SelectField
            {...of('audience')}
            label={t('audience')}
            hint={t('audience.hint')}
            options={AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) }))}
          />
          <TickOf {...props} name="isDiscreet" />
          <TickOf {...props} name="hasPhotographs" />
        </PanelBody>
      </Panel>
      <Panel title={t('units')}>
        <PanelBody>
          <Field {...of('units')} label={t('units.lines')} hint={t('units.hint')} rows={8} />
          <Field
            {...of('neededUnits')}
            label={t('needed')}
            hint={t('needed.hint')}
            inputMode="numeric"
          />
          <Field
            {...of('screening')}
            label={t('screening')}
            hint={t('screening.hint')}
            rows={5}
            optional
          />
        </PanelBody>
      </Panel>
      <Panel title={t('english')}>
        <PanelBody>
          <Field
            {...of('titleEn')}
            label={t('title.en')}
            maxLength={MAX_COURSE_LENGTHS.title}
            optional
          />
          <Field {...of('aboutEn')} label={t('about.en')} rows={5} optional />
        </PanelBody>
      </Panel>
    </>
  );
}

interface CohortFieldsProps extends FieldsProps {
  readonly context: Pick<CoursesContext, 'officers' | 'platform'>;
  readonly choices: PlanningChoices;
}

/** What is said of a cohort, besides when. */
export function CohortFields(props: CohortFieldsProps) {
  const { locale, context, typed, errors, choices } = props;
  const t = coursesDeskText.in(locale);
  const of = fieldOf(props);
  const option = (area: { id: string; name: string; nameEn: string | undefined }) => ({
    value: area.id,
    label: nameIn(locale, area),
  });
  return (
    <>
      <Panel title={t('where')}>
        <PanelBody>
          <SelectField
            {...of('areaId')}
            label={t('area')}
            hint={t('area.hint')}
            empty={t('choose')}
            options={choices.places.map(({ hromada, parts }) => ({
              group: nameIn(locale, hromada),
              options: [option(hromada), ...parts.map(option)],
            }))}
          />
          <Field
            {...of('venue')}
            label={t('venue')}
            hint={t('venue.hint')}
            maxLength={MAX_COURSE_LENGTHS.venue}
          />
          <Field {...of('gettingThere')} label={t('there')} optional />
          <SelectField
            {...of('stepFree')}
            label={t('step-free')}
            options={[...KNOWN].reverse().map((value) => ({ value, label: t(`known.${value}`) }))}
            value={typed.one['stepFree'] ?? 'unknown'}
          />
          <Field {...of('venueEn')} label={t('venue.en')} optional />
          <Field {...of('gettingThereEn')} label={t('there.en')} optional />
        </PanelBody>
      </Panel>
      <Panel title={t('who')}>
        <PanelBody>
          <Checks
            locale={locale}
            name="leaderIds"
            legend={t('leaders')}
            hint={choices.leaders.length === 0 ? t('leaders.none') : t('leaders.hint')}
            options={choices.leaders.map((leader) => ({
              value: leader.id,
              label: colleagueToday(locale, context, leader),
            }))}
            values={typed.leaderIds}
            error={errorOf(errors, 'leaderIds')}
          />
          <Field {...of('seats')} label={t('seats')} inputMode="numeric" />
          <Field
            {...of('offerHours')}
            label={t('offer-hours')}
            hint={t('offer-hours.hint')}
            inputMode="numeric"
          />
          <Field
            {...of('ageFrom')}
            label={t('age-from')}
            hint={t('age.hint')}
            inputMode="numeric"
            optional
          />
          <Field {...of('ageTo')} label={t('age-to')} inputMode="numeric" optional />
          <Field {...of('applyUntil')} label={t('apply-until')} type="date" optional />
        </PanelBody>
      </Panel>
    </>
  );
}

/** The first session, and how the others follow. */
export function PlanFields(props: FieldsProps) {
  const t = coursesDeskText.in(props.locale);
  const of = fieldOf(props);
  return (
    <Panel title={t('when')}>
      <PanelBody>
        <Field {...of('day')} label={t('first-day')} type="date" />
        <Field {...of('from')} label={t('from')} hint={t('from.hint')} type="time" />
        <SelectField
          {...of('pace')}
          label={t('pace')}
          options={PACES.map((value) => ({ value, label: t(`pace.${value}`) }))}
          value={props.typed.one['pace'] ?? 'week'}
        />
      </PanelBody>
    </Panel>
  );
}
