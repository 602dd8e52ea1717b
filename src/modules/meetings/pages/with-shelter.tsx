import type { Locale } from '../../../platform/i18n/locales.ts';
import type { Meeting } from '../domain/meeting.ts';
import { langOf } from './meeting-words.ts';

interface WithShelterProps {
  readonly locale: Locale;
  readonly line: string;
  readonly meeting: Pick<Meeting, 'shelter'>;
}

/** What is done in an alarm, with the name of the shelter as what it is, a Ukrainian one, for whoever has it read out. */
export function WithShelter({ locale, line, meeting: { shelter } }: WithShelterProps) {
  const lang = langOf(locale, { uk: shelter, en: '' });
  const at = shelter === '' ? -1 : line.lastIndexOf(shelter);
  if (!lang || at < 0) return <>{line}</>;
  return (
    <>
      {line.slice(0, at)}
      <span lang={lang}>{shelter}</span>
      {line.slice(at + shelter.length)}
    </>
  );
}
