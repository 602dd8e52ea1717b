import { languageName } from '#platform/i18n/languages.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatPhone } from '#platform/i18n/phones.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import type { DeskOfficer } from '../../domain/desk-officer.ts';
import { kindWord } from '../officer-words.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';

interface CardFactsProps {
  readonly context: OfficersDesk;
  readonly locale: Locale;
  readonly officer: DeskOfficer;
}

/** The card to be read, for whoever does not change it. */
export function CardFacts({ context, locale, officer }: CardFactsProps) {
  const t = officersDeskText.in(locale);
  const station = officer.stationId && context.organisations.get(officer.stationId);
  return (
    <Panel title={t('card.person')}>
      <PanelBody>
        <Facts
          rows={[
            { term: t('card.name'), value: officer.name },
            { term: t('card.name-en'), value: officer.nameEn },
            { term: t('card.badge'), value: officer.badgeNumber },
            { term: t('card.kind'), value: kindWord(locale, officer) },
            { term: t('card.rank'), value: officer.rank },
            { term: t('card.phones'), value: officer.phones.map(formatPhone).join(', ') },
            { term: t('card.email'), value: officer.email },
            { term: t('card.station'), value: station && nameIn(locale, station) },
            {
              term: t('card.languages'),
              value: officer.languages.map((code) => languageName(locale, code)).join(', '),
            },
          ]}
        />
      </PanelBody>
    </Panel>
  );
}
