import type { Locale } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import type { Hall } from '../../domain/live/live-session.ts';

interface WhereLineProps {
  readonly locale: Locale;
  readonly hall: Hall;
}

/** Which room, and what is spoken of there. */
export function WhereLine({ locale, hall: { room, talk } }: WhereLineProps) {
  return (
    <p class="lead">
      <b lang={langOf(locale, room.name)}>{saidIn(locale, room.name)}</b>
      {talk && (
        <>
          {' · '}
          <span lang={talk.language}>{talk.title}</span>
        </>
      )}
    </p>
  );
}
