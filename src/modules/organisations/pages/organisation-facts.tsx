import type { PageRequest } from '#platform/http/route.ts';
import { formatNearDay } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatPhone, telephoneHref } from '#platform/i18n/phones.ts';
import { Facts } from '#ui/components/facts.tsx';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import type { OrganisationDirectory } from '../domain/organisation-directory.ts';
import type { Organisation } from '../domain/organisation.ts';
import { organisationsText } from '../messages/index.ts';
import { hoursLines } from './opening-words.ts';

interface OrganisationFactsProps {
  readonly context: ContextWithAreas;
  readonly organisations: OrganisationDirectory;
  readonly request: PageRequest;
  readonly organisation: Organisation;
}

/** Where it is, when its door is open, how else to reach it, and when somebody last checked. What is not known is left out. */
export function OrganisationFacts({
  context,
  organisations,
  request,
  organisation,
}: OrganisationFactsProps) {
  const { locale } = request;
  const t = organisationsText.in(locale);
  const today = context.platform.clock.today();
  const served = organisations
    .areasServedBy(organisation.id)
    .flatMap((id) => context.areas.get(id) ?? []);
  return (
    <>
      <Facts
        rows={[
          {
            term: t('station.address'),
            value:
              organisation.address &&
              nameIn(locale, { name: organisation.address, nameEn: undefined }),
          },
          ...hoursLines(locale, organisation.openingHours).map(({ days, hours }) => ({
            term: `${t('station.hours')}, ${days}`,
            value: hours,
          })),
          ...organisation.phones.slice(1).map((phone) => ({
            term: t('station.phone'),
            value: <a href={telephoneHref(phone)}>{formatPhone(phone)}</a>,
          })),
          {
            term: t('station.email'),
            value: organisation.email && (
              <a href={`mailto:${organisation.email}`}>{organisation.email}</a>
            ),
          },
          {
            term: t('station.website'),
            value: organisation.website && (
              <a href={organisation.website} rel="noopener noreferrer">
                {new URL(organisation.website).hostname}
              </a>
            ),
          },
          {
            term: t('station.serves'),
            value:
              served.length > 0 &&
              served.map((area, index) => (
                <span key={area.id}>
                  {index > 0 && ', '}
                  <a href={localePath(locale, `/area/${area.slug}`)}>{nameIn(locale, area)}</a>
                </span>
              )),
          },
        ]}
      />
      {organisation.checkedOn && (
        <p class="quiet">
          {t('station.checked', { date: formatNearDay(locale, organisation.checkedOn, today) })}
        </p>
      )}
    </>
  );
}
