import type { OpeningHours, Organisation } from './organisation.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** schema.org PoliceStation. What is not known is left out. */
export function stationJsonLd(station: Organisation, name: string, url: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'PoliceStation',
    '@id': url,
    url,
    name,
    telephone: station.phones[0],
    email: station.email,
    address: station.address && {
      '@type': 'PostalAddress',
      streetAddress: station.address,
      addressCountry: 'UA',
    },
    geo: station.point && {
      '@type': 'GeoCoordinates',
      latitude: station.point.lat,
      longitude: station.point.lon,
    },
    openingHoursSpecification: openingHoursSpecification(station.openingHours),
  };
}

/** Undefined where no hours are known: an empty list would say «never open». */
export function openingHoursSpecification(
  hours: readonly OpeningHours[],
): readonly object[] | undefined {
  if (hours.length === 0) return undefined;
  return hours.map((slot) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: slot.weekdays.map((day) => `https://schema.org/${DAYS[day - 1]}`),
    opens: slot.from,
    // schema.org knows no 24:00.
    closes: slot.to === '24:00' ? '23:59' : slot.to,
  }));
}
