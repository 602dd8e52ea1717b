import type { Locale } from '#platform/i18n/locales.ts';
import { Entries } from '#ui/components/card.tsx';
import {
  type Organisation,
  OrganisationEntry,
  organisationNow,
} from '#modules/organisations/index.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { officersText } from '../messages/index.ts';

interface StationSectionProps {
  readonly context: OfficersContext;
  readonly locale: Locale;
  /** Nothing is shown where none is known. */
  readonly station: Organisation | undefined;
  readonly title?: string;
}

/** The police station that answers here, and whether its door is open now. */
export function StationSection({ context, locale, station, title }: StationSectionProps) {
  if (!station) return null;
  return (
    <section>
      <h2>{title ?? officersText.in(locale)('area.station')}</h2>
      <Entries>
        <OrganisationEntry locale={locale} {...organisationNow(station, context.platform.clock)} />
      </Entries>
    </section>
  );
}
