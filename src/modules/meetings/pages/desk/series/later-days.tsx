import type { VNode } from 'preact';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Meeting } from '../../../domain/meeting.ts';
import type { MeetingStatus } from '../../../domain/meeting-status.ts';
import { listSeriesDays } from '../../../use-cases/list-series-days.ts';
import { whenOf } from '../../meeting-words.ts';
import type { Act } from '../acts.ts';
import type { MeetingsDesk } from '../desk-pages.ts';
import { seriesText } from './messages/index.ts';

/** What an act makes of a meeting, and of its series. */
const BECOMES: Readonly<Partial<Record<Act, MeetingStatus>>> = {
  publish: 'published',
  cancel: 'cancelled',
};

/** Which later days of its series become the same, where that is ticked; undefined: there are none. */
export async function laterDaysOf(
  context: MeetingsDesk,
  locale: Locale,
  meeting: Meeting,
  act: Act,
): Promise<VNode | undefined> {
  const status = BECOMES[act];
  const listed = status && (await listSeriesDays(context, meeting, status));
  if (!listed?.ok || listed.value.length === 0) return undefined;
  const later = listed.value;
  const { clock } = context.platform;
  return (
    <>
      <p class="quiet">{seriesText.in(locale)('with', { count: later.length })}</p>
      <ul class="lines">
        {later.map((day) => (
          <li key={day.id}>{whenOf(locale, day, clock.timeZone, clock.today())}</li>
        ))}
      </ul>
    </>
  );
}
