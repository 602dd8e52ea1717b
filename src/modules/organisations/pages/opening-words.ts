import { formatTime, formatTimeRange, formatWeekday } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { type OpenState, weekdayRuns } from '../domain/opening-hours.ts';
import type { OpeningHours } from '../domain/organisation.ts';
import { organisationsText } from '../messages/index.ts';

/** «зараз відчинено до 18:00», «зараз зачинено, завтра працює з 9:00». */
export function openingState(locale: Locale, state: OpenState): string {
  const t = organisationsText.in(locale);
  switch (state.kind) {
    case 'unknown':
      return t('state.unknown');
    case 'always':
      return t('state.always');
    case 'open':
      return state.until === '24:00'
        ? t('state.open.midnight')
        : t('state.open', { until: formatTime(state.until) });
    case 'closed': {
      const { inDays, weekday } = state.opens;
      const at = formatTime(state.opens.at);
      if (inDays === 0) return t('state.closed.today', { at });
      if (inDays === 1) return t('state.closed.tomorrow', { at });
      return t('state.closed.day', { weekday: formatWeekday(locale, weekday), at });
    }
  }
}

export interface HoursLine {
  /** «пн–пт» */
  readonly days: string;
  /** «9:00–18:00» */
  readonly hours: string;
}

export function hoursLines(locale: Locale, hours: readonly OpeningHours[]): readonly HoursLine[] {
  return hours.map((slot) => ({
    days: weekdayRuns(slot.weekdays)
      .map((run) =>
        [...new Set(run)].map((day) => formatWeekday(locale, day, { form: 'short' })).join('–'),
      )
      .join(', '),
    hours: slot.allDay
      ? organisationsText.in(locale)('station.allday')
      : formatTimeRange(slot.from, slot.to),
  }));
}
