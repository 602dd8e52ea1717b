import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PhoneLink } from '#ui/components/phone-link.tsx';
import type { AreaDirectory } from '#modules/areas/index.ts';
import type { DeskOrganisation } from '../../domain/desk-organisation.ts';
import { hoursText } from '../../domain/hours-text.ts';
import { organisationsText } from '../../messages/index.ts';

interface OrganisationFactsProps {
  readonly locale: Locale;
  readonly organisation: DeskOrganisation;
  readonly areas: AreaDirectory;
}

/** What is known of it; the form behind «change» has the same fields. */
export function OrganisationFacts({ locale, organisation: one, areas }: OrganisationFactsProps) {
  const t = organisationsText.in(locale);
  const area = one.areaId && areas.nameOf(one.areaId);
  const served = one.serves.flatMap((id) => areas.nameOf(id) ?? []);
  return (
    <Panel title={t('desk.facts')}>
      <PanelBody>
        <Facts
          rows={[
            { term: t('desk.place'), value: area && nameIn(locale, area) },
            { term: t('desk.field.address'), value: one.address },
            {
              term: t('desk.field.phones'),
              value:
                one.phones.length > 0 &&
                one.phones.map((phone) => (
                  <div key={phone}>
                    <PhoneLink phone={phone} />
                  </div>
                )),
            },
            {
              term: t('desk.field.email'),
              value: one.email && <a href={`mailto:${one.email}`}>{one.email}</a>,
            },
            {
              term: t('desk.field.website'),
              value: one.website && (
                <a href={one.website} rel="noreferrer">
                  {one.website}
                </a>
              ),
            },
            { term: t('desk.field.hours'), value: one.openingHours.map(hoursText).join('; ') },
            {
              term: t('desk.field.serves'),
              value: served.map((place) => nameIn(locale, place)).join(', '),
            },
            { term: t('desk.field.about'), value: locale === 'en' ? one.aboutEn : one.about },
          ]}
        />
      </PanelBody>
    </Panel>
  );
}
