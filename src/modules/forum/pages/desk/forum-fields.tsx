import { nameIn } from '#platform/i18n/name-in.ts';
import { Field } from '#ui/components/field.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import type { Area } from '#modules/areas/index.ts';
import { KNOWN, MAX_FORUM_LENGTHS } from '../../domain/forum.ts';
import { fieldOf, type FieldsProps } from '#ui/acts/filled.ts';
import { forumDeskText } from './messages/index.ts';

interface ForumFieldsProps extends FieldsProps {
  readonly areas: readonly Area[];
}

/** Everything that is said of a forum, in the order in which somebody thinks of it. */
export function ForumFields(props: ForumFieldsProps) {
  return (
    <>
      <WhatFields {...props} />
      <WhenFields {...props} />
      <WhereFields {...props} />
      <EnglishFields {...props} />
    </>
  );
}

function WhatFields(props: ForumFieldsProps) {
  const t = forumDeskText.in(props.locale);
  const of = fieldOf(props);
  return (
    <Panel title={t('what')}>
      <PanelBody>
        <Field
          {...of('title')}
          label={t('title')}
          hint={t('title.hint')}
          maxLength={MAX_FORUM_LENGTHS.title}
        />
        <Field {...of('motto')} label={t('motto')} maxLength={MAX_FORUM_LENGTHS.motto} optional />
        <Field {...of('about')} label={t('about')} hint={t('about.hint')} rows={5} optional />
        <Field {...of('hosts')} label={t('hosts')} hint={t('hosts.hint')} rows={2} optional />
        <Field
          {...of('contactEmail')}
          label={t('contact.email')}
          hint={t('contact.hint')}
          optional
        />
        <Field {...of('contactPhone')} label={t('contact.phone')} inputMode="tel" optional />
      </PanelBody>
    </Panel>
  );
}

function WhenFields(props: ForumFieldsProps) {
  const t = forumDeskText.in(props.locale);
  const of = fieldOf(props);
  return (
    <Panel title={t('when')}>
      <PanelBody>
        <Field {...of('day')} label={t('day')} hint={t('day.hint')} type="date" />
        <Field {...of('from')} label={t('from')} type="time" />
        <Field {...of('to')} label={t('to')} type="time" />
        <Field
          {...of('lastDay')}
          label={t('last-day')}
          hint={t('last-day.hint')}
          type="date"
          optional
        />
      </PanelBody>
    </Panel>
  );
}

function WhereFields(props: ForumFieldsProps) {
  const { locale, areas } = props;
  const t = forumDeskText.in(locale);
  const of = fieldOf(props);
  return (
    <Panel title={t('where')}>
      <PanelBody>
        <SelectField
          {...of('areaId')}
          label={t('area')}
          hint={t('area.hint')}
          empty={t('choose')}
          options={areas.map((area) => ({ value: area.id, label: nameIn(locale, area) }))}
        />
        <Field {...of('venue')} label={t('venue')} maxLength={MAX_FORUM_LENGTHS.venue} />
        <Field
          {...of('address')}
          label={t('address')}
          maxLength={MAX_FORUM_LENGTHS.address}
          optional
        />
        <Field
          {...of('gettingThere')}
          label={t('there')}
          hint={t('there.hint')}
          rows={2}
          optional
        />
        <SelectField
          {...of('stepFree')}
          label={t('step-free')}
          options={KNOWN.map((value) => ({ value, label: t(`known.${value}`) }))}
          value={props.typed['stepFree'] ?? 'unknown'}
        />
        <Field
          {...of('shelter')}
          label={t('shelter')}
          hint={t('shelter.hint')}
          maxLength={MAX_FORUM_LENGTHS.shelter}
          optional
        />
      </PanelBody>
    </Panel>
  );
}

const ENGLISH = [
  ['titleEn', MAX_FORUM_LENGTHS.title],
  ['mottoEn', MAX_FORUM_LENGTHS.motto],
  ['hostsEn', MAX_FORUM_LENGTHS.hosts],
  ['venueEn', MAX_FORUM_LENGTHS.venue],
  ['addressEn', MAX_FORUM_LENGTHS.address],
  ['gettingThereEn', MAX_FORUM_LENGTHS.gettingThere],
  ['shelterEn', MAX_FORUM_LENGTHS.shelter],
] as const;

function EnglishFields(props: ForumFieldsProps) {
  const t = forumDeskText.in(props.locale);
  const of = fieldOf(props);
  return (
    <Panel title={t('english')}>
      <PanelBody>
        {ENGLISH.map(([name, maxLength]) => (
          <Field
            key={name}
            {...of(name)}
            label={t(`english.${name}`)}
            maxLength={maxLength}
            optional
          />
        ))}
        <Field {...of('aboutEn')} label={t('english.aboutEn')} rows={5} optional />
      </PanelBody>
    </Panel>
  );
}
