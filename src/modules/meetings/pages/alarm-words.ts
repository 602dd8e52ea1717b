import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { meetingsText } from './messages/index.ts';

/** What everybody does when an alarm sounds: in the installation’s own words where it has some, and where the shelter is. */
export function alarmWords(
  { settings }: Pick<MeetingsContext, 'settings'>,
  locale: Locale,
  { shelter }: Pick<Meeting, 'shelter'>,
): string {
  const spoken = mainLocale(locale);
  const t = meetingsText.in(spoken);
  const own = settings.text('meeting.alarm')?.[spoken];
  if (!own) return shelter === '' ? t('page.alarm.plain') : t('page.alarm.shelter', { shelter });
  return shelter === '' ? own : `${own} ${t('page.alarm.where', { shelter })}`;
}
