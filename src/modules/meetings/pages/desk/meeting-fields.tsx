import { languageName } from '#platform/i18n/languages.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { fieldOf as fieldOfOne } from '#ui/acts/filled.ts';
import { Checks } from '#ui/components/checks.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { officerToday } from '#modules/officers/index.ts';
import { MEETING_KINDS } from '../../domain/meeting-kind.ts';
import { ACCESS_FACTS, KNOWN, MAX_MEETING_LENGTHS } from '../../domain/meeting.ts';
import type { MeetingsContext } from '../../domain/meetings-context.ts';
import type { PlanningChoices } from '../../use-cases/list-planning-choices.ts';
import { meetingsText } from '../messages/index.ts';
import { OFFERED_LANGUAGES } from '../narrowing.ts';
import { meetingsDeskText } from './messages/index.ts';
import { offeredAreas } from './offered-areas.ts';
import type { TypedMeeting } from './typed-meeting.ts';

export interface MeetingFieldsProps {
  readonly locale: Locale;
  readonly typed: TypedMeeting;
  readonly errors: readonly FormError[];
  readonly choices: PlanningChoices;
}

export function fieldOf({ locale, typed, errors }: Omit<MeetingFieldsProps, 'choices'>) {
  return fieldOfOne({ locale, typed: typed.one, errors });
}

/** What it is, where it is and who comes: what nobody can do without. */
export function WhatFields(props: MeetingFieldsProps) {
  const { locale } = props;
  const t = meetingsDeskText.in(locale);
  const of = fieldOf(props);
  return (
    <Panel title={t('what')}>
      <PanelBody>
        <SelectField
          {...of('kind')}
          label={t('kind')}
          empty={t('choose')}
          options={MEETING_KINDS.map((kind) => ({
            value: kind,
            label: meetingsText.in(locale)(`kind.${kind}`),
          }))}
        />
        <Field
          {...of('title')}
          label={t('title')}
          hint={t('title.hint')}
          maxLength={MAX_MEETING_LENGTHS.title}
          optional
        />
      </PanelBody>
    </Panel>
  );
}

export function WhereFields(props: MeetingFieldsProps) {
  const { locale, choices, typed } = props;
  const t = meetingsDeskText.in(locale);
  const of = fieldOf(props);
  const offered = offeredAreas(locale, choices);
  const current = typed.one['areaId'] ?? '';
  const isOffered = offered.some(({ options }) => options.some(({ value }) => value === current));
  return (
    <Panel title={t('where')}>
      <PanelBody>
        <SelectField
          {...of('areaId')}
          label={t('area')}
          empty={t('choose')}
          options={offered}
          value={isOffered ? current : undefined}
        />
        <Field
          {...of('place')}
          label={t('place')}
          hint={t('place.hint')}
          maxLength={MAX_MEETING_LENGTHS.place}
        />
        <Field
          {...of('shelter')}
          label={t('shelter')}
          hint={t('shelter.hint')}
          maxLength={MAX_MEETING_LENGTHS.shelter}
          optional
        />
      </PanelBody>
    </Panel>
  );
}

interface WhoFieldsProps extends MeetingFieldsProps {
  readonly context: Pick<MeetingsContext, 'officers' | 'platform'>;
}

export function WhoFields({ locale, context, typed, errors, choices }: WhoFieldsProps) {
  const t = meetingsDeskText.in(locale);
  return (
    <Panel title={t('who')}>
      <PanelBody>
        <Checks
          locale={locale}
          name="hostIds"
          legend={t('hosts')}
          options={choices.hosts.map((officer) => ({
            value: officer.id,
            label: officerToday(locale, context, officer),
          }))}
          values={typed.hostIds}
          error={errorOf(errors, 'hostIds')}
        />
        <Checks
          locale={locale}
          name="languages"
          legend={t('languages')}
          options={OFFERED_LANGUAGES.map((code) => ({
            value: code,
            label: languageName(locale, code),
          }))}
          values={typed.languages}
          error={errorOf(errors, 'languages')}
        />
      </PanelBody>
    </Panel>
  );
}

/** What can be added later: folded away until something in it is wrong or said. */
export function MoreFields(props: MeetingFieldsProps) {
  const { locale, errors } = props;
  const t = meetingsDeskText.in(locale);
  const of = fieldOf(props);
  return (
    <details class="panel more-fields" open={MORE.some((name) => errorOf(errors, name))}>
      <summary>{t('more')}</summary>
      <PanelBody>
        <Field {...of('about')} label={t('about')} hint={t('about.hint')} rows={4} optional />
        {ACCESS_FACTS.map((fact) => (
          <SelectField
            key={fact}
            {...of(fact)}
            label={t(`access.${fact}`)}
            options={[...KNOWN].reverse().map((value) => ({ value, label: t(`known.${value}`) }))}
            value={props.typed.one[fact] ?? 'unknown'}
          />
        ))}
        <Field {...of('gettingThere')} label={t('there')} hint={t('there.hint')} optional />
        <Field {...of('position')} label={t('position')} hint={t('position.hint')} optional />
        <Field {...of('titleEn')} label={t('title.en')} optional />
        <Field {...of('aboutEn')} label={t('about.en')} rows={4} optional />
        <Field {...of('placeEn')} label={t('place.en')} optional />
        <Field {...of('gettingThereEn')} label={t('there.en')} optional />
      </PanelBody>
    </details>
  );
}

const MORE = [
  'about',
  'aboutEn',
  'titleEn',
  'placeEn',
  'gettingThere',
  'gettingThereEn',
  'position',
  ...ACCESS_FACTS,
];
