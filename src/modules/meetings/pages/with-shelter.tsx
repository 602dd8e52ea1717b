import type { Locale } from '../../../platform/i18n/locales.ts';
import { WithUkrainian } from '../../../ui/components/ukrainian.tsx';
import type { Meeting } from '../domain/meeting.ts';

interface WithShelterProps {
  readonly locale: Locale;
  readonly line: string;
  readonly meeting: Pick<Meeting, 'shelter'>;
}

/** What is done in an alarm, with the name of the shelter as what it is, a Ukrainian one, for whoever has it read out. */
export function WithShelter({ locale, line, meeting: { shelter } }: WithShelterProps) {
  return <WithUkrainian locale={locale} line={line} words={shelter} />;
}
