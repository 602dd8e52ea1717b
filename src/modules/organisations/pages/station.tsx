import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatPhone, telephoneHref } from '#platform/i18n/phones.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { AreaMap } from '#ui/map/area-map.tsx';
import type { Area } from '#modules/areas/index.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import type { OrganisationDirectory } from '../domain/organisation-directory.ts';
import type { Organisation } from '../domain/organisation.ts';
import { stationJsonLd } from '../domain/station-json-ld.ts';
import { organisationsText } from '../messages/index.ts';
import { readOrganisation } from '../use-cases/read-organisation.ts';
import { OpenBadge } from './open-badge.tsx';
import { OrganisationFacts } from './organisation-facts.tsx';

/** One police station: whom to call, where it is, when its door is open. */
export function stationPage(
  context: ContextWithAreas,
  organisations: OrganisationDirectory,
  request: PageRequest,
): Answer {
  const found = readOrganisation(context, organisations, request.params['slug'] ?? '');
  if (!found.ok || found.value.organisation.kind !== 'station') return refusal('absent');
  const { organisation: station, state } = found.value;
  const { locale, publicUrl } = request;
  const t = organisationsText.in(locale);
  const name = nameIn(locale, station);
  const path = localePath(locale, `/station/${station.slug}`);
  const area = station.areaId && context.areas.get(station.areaId);
  return page(
    <PublicPage
      request={request}
      title={name}
      description={t('station.about', { name })}
      jsonLd={stationJsonLd(station, name, publicUrl + path)}
      aside={
        area && <StationMap context={context} request={request} station={station} area={area} />
      }
    >
      {area && (
        <Breadcrumbs
          locale={locale}
          items={[
            { text: nameIn(locale, area), href: localePath(locale, `/area/${area.slug}`) },
            { text: name },
          ]}
        />
      )}
      <h1>{name}</h1>
      <p class="after-title">
        <OpenBadge locale={locale} state={state} />
      </p>
      <CallStation request={request} station={station} />
      <OrganisationFacts
        context={context}
        organisations={organisations}
        request={request}
        organisation={station}
      />
      <p class="links">
        <a href={`${path}.vcf`} download>
          {t('station.save')}
        </a>
        {station.point && (
          <a href={`geo:${station.point.lat},${station.point.lon}`}>{t('station.route')}</a>
        )}
        <a href={localePath(locale, area ? `/nearest?at=${area.slug}` : '/nearest')}>
          {t('station.nearest')}
        </a>
      </p>
    </PublicPage>,
  );
}

interface CallStationProps {
  readonly request: PageRequest;
  readonly station: Organisation;
}

function CallStation({ request, station }: CallStationProps) {
  const t = organisationsText.in(request.locale);
  const [phone] = station.phones;
  if (phone === undefined) return <Notice>{t('station.nophone')}</Notice>;
  return (
    <Buttons>
      <ButtonLink href={telephoneHref(phone)}>
        {t('station.call', { phone: formatPhone(phone) })}
      </ButtonLink>
    </Buttons>
  );
}

interface StationMapProps {
  readonly context: ContextWithAreas;
  readonly request: PageRequest;
  readonly station: Organisation;
  readonly area: Area;
}

function StationMap({ context, request, station, area }: StationMapProps) {
  const { locale } = request;
  const t = organisationsText.in(locale);
  const around = context.areas.chain(area.id).findLast(({ id }) => context.areas.shape(id));
  const shape = around && context.areas.shape(around.id);
  if (!shape || !station.point) return null;
  const name = nameIn(locale, station);
  return (
    <AreaMap
      label={t('station.map', { name })}
      areas={[{ shape, name: nameIn(locale, around) }]}
      here={{ point: station.point, label: name }}
    />
  );
}
