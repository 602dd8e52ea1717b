import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatPhone, telephoneHref } from '#platform/i18n/phones.ts';
import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import { Card, Entries } from '#ui/components/card.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { PhoneLink } from '#ui/components/phone-link.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import { type Organisation, PARTNER_KINDS } from '../domain/organisation.ts';
import type { OrganisationDirectory } from '../domain/organisation-directory.ts';
import type { OrganisationNow } from '../domain/organisation-now.ts';
import { organisationsText } from '../messages/index.ts';
import { readOrganisation } from '../use-cases/read-organisation.ts';
import { OpenBadge } from './open-badge.tsx';
import { OrganisationFacts } from './organisation-facts.tsx';

/** The Coordination Security Office itself: who we are, when the door is open, whom we work with. */
export function officePage(
  context: ContextWithAreas,
  organisations: OrganisationDirectory,
  request: PageRequest,
): Answer {
  const t = organisationsText.in(request.locale);
  const offices = organisations
    .ofKind('coordination-office')
    .map(({ slug }) => readOrganisation(context, organisations, slug))
    .flatMap((found) => (found.ok ? [found.value] : []));
  return page(
    <PublicPage
      request={request}
      title={t('office.title')}
      description={t('office.lead')}
      aside={<Partners organisations={organisations} request={request} />}
    >
      <h1>{t('office.title')}</h1>
      <p class="lead">{t('office.lead')}</p>
      <ul>
        <li>{t('office.does.triage')}</li>
        <li>{t('office.does.meetings')}</li>
        <li>{t('office.does.plan')}</li>
        <li>{t('office.does.trust')}</li>
      </ul>
      {offices.length === 0 && (
        <EmptyState title={t('office.none')}>{t('office.none.about')}</EmptyState>
      )}
      {offices.map((office) => (
        <Office
          key={office.organisation.id}
          context={context}
          organisations={organisations}
          request={request}
          office={office}
        />
      ))}
    </PublicPage>,
  );
}

interface OfficeProps {
  readonly context: ContextWithAreas;
  readonly organisations: OrganisationDirectory;
  readonly request: PageRequest;
  readonly office: OrganisationNow;
}

function Office({ context, organisations, request, office: { organisation, state } }: OfficeProps) {
  const { locale } = request;
  const t = organisationsText.in(locale);
  const [phone] = organisation.phones;
  const about = locale === 'en' ? organisation.aboutEn : organisation.about;
  return (
    <section>
      <h2>{nameIn(locale, organisation)}</h2>
      {about && <p>{about}</p>}
      {state.kind !== 'unknown' && (
        <p>
          <OpenBadge locale={locale} state={state} />
        </p>
      )}
      {phone && (
        <Buttons>
          <ButtonLink href={telephoneHref(phone)}>
            {t('station.call', { phone: formatPhone(phone) })}
          </ButtonLink>
        </Buttons>
      )}
      <OrganisationFacts
        context={context}
        organisations={organisations}
        request={request}
        organisation={organisation}
      />
    </section>
  );
}

interface PartnersProps {
  readonly organisations: OrganisationDirectory;
  readonly request: PageRequest;
}

function Partners({ organisations, request }: PartnersProps) {
  const { locale } = request;
  const t = organisationsText.in(locale);
  const partners = PARTNER_KINDS.flatMap((kind) => organisations.ofKind(kind));
  return (
    <Card title={t('office.partners')}>
      {partners.length === 0 && <p class="quiet">{t('office.partners.none')}</p>}
      <Entries>
        {partners.map((partner) => {
          const about = locale === 'en' ? partner.aboutEn : partner.about;
          return (
            <li key={partner.id}>
              <b>{nameIn(locale, partner)}</b>
              {about && <p class="quiet">{about}</p>}
              <Reach partner={partner} />
            </li>
          );
        })}
      </Entries>
    </Card>
  );
}

/** As the partner itself publishes it. */
function Reach({ partner: { phones, website } }: { readonly partner: Organisation }) {
  const [phone] = phones;
  return (
    <>
      {phone && (
        <p>
          <PhoneLink phone={phone} />
        </p>
      )}
      {website && (
        <p>
          <a href={website} rel="noreferrer">
            {new URL(website).hostname}
          </a>
        </p>
      )}
    </>
  );
}
