const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export interface CardJsonLd {
  readonly url: string;
  readonly name: string;
  /** «поліцейська офіцерка громади» */
  readonly jobTitle: string;
  readonly phone: string | undefined;
  readonly image: string | undefined;
  readonly languages: readonly string[];
  readonly areasServed: readonly string[];
  readonly station:
    | { readonly name: string; readonly phone: string | undefined; readonly url: string }
    | undefined;
  readonly receptions: readonly {
    readonly weekday: number;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
  }[];
}

/**
 * schema.org: the officer's post is a GovernmentOffice with hours and an area, held by a Person. What is not
 * known is left out: validators take an empty list for «never open».
 */
export function cardJsonLd(card: CardJsonLd): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOffice',
    '@id': card.url,
    url: card.url,
    name: [card.jobTitle, ...card.areasServed].join(', '),
    telephone: card.phone,
    areaServed: card.areasServed.map((name) => ({ '@type': 'AdministrativeArea', name })),
    openingHoursSpecification:
      card.receptions.length === 0
        ? undefined
        : card.receptions.map(({ weekday, startsAt, endsAt, place }) => ({
            '@type': 'OpeningHoursSpecification',
            name: place,
            dayOfWeek: `https://schema.org/${DAYS[weekday - 1]}`,
            opens: startsAt,
            closes: endsAt,
          })),
    parentOrganization: card.station && {
      '@type': 'PoliceStation',
      name: card.station.name,
      telephone: card.station.phone,
      url: card.station.url,
    },
    employee: {
      '@type': 'Person',
      name: card.name,
      jobTitle: card.jobTitle,
      telephone: card.phone,
      image: card.image,
      url: card.url,
      knowsLanguage: card.languages.length === 0 ? undefined : card.languages,
    },
  };
}
