import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatDistance } from '#platform/i18n/numbers.ts';
import { PhoneLink } from '#ui/components/phone-link.tsx';
import type { OrganisationNow } from '../domain/organisation-now.ts';
import { OpenBadge } from './open-badge.tsx';

interface OrganisationEntryProps extends OrganisationNow {
  readonly locale: Locale;
  readonly metres?: number | undefined;
}

/** One station or medical point in a list: whom to call, where it is, and whether its door is open now. */
export function OrganisationEntry({ locale, organisation, state, metres }: OrganisationEntryProps) {
  const name = nameIn(locale, organisation);
  // Its own page is in two languages only.
  const main = mainLocale(locale);
  return (
    <li>
      <b>
        {organisation.kind === 'station' ? (
          <a href={localePath(main, `/station/${organisation.slug}`)}>{name}</a>
        ) : (
          name
        )}
      </b>
      {metres !== undefined && (
        <span class="quiet">
          {'\u00a0'}· {formatDistance(locale, metres)}
        </span>
      )}
      <br />
      {state.kind !== 'unknown' && (
        <>
          <OpenBadge locale={locale} state={state} />
          <br />
        </>
      )}
      {organisation.address && (
        <span>{nameIn(locale, { name: organisation.address, nameEn: undefined })}</span>
      )}
      {organisation.phones.map((phone) => (
        <span key={phone}>
          <br />
          <PhoneLink phone={phone} />
        </span>
      ))}
    </li>
  );
}
