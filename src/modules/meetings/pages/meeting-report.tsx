import type { Locale } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { type Meeting, TOPICS } from '../domain/meeting.ts';
import { toldFirst } from '../domain/told-first.ts';
import { meetingsText } from './messages/index.ts';

interface MeetingReportProps {
  readonly locale: Locale;
  readonly meeting: Meeting;
}

/** How many came, and what was said: what people come to this page for afterwards. */
export function MeetingReport({ locale, meeting: { held, minutes } }: MeetingReportProps) {
  if (!held) return null;
  const t = meetingsText.in(locale);
  const first = toldFirst(held);
  const said = saidIn(locale, minutes);
  const topics = TOPICS.filter((topic) => held.topics.includes(topic));
  return (
    <section>
      <h2>{t('page.report')}</h2>
      <p>
        {t('page.came', { count: held.came })}
        {first === undefined ? '.' : `, ${t('page.came.first', { count: first })}.`}
      </p>
      {topics.length > 0 && (
        <p>
          {t('page.topics', { topics: topics.map((topic) => t(`topic.${topic}`)).join(', ') })}.
        </p>
      )}
      {said === '' ? (
        <p class="quiet">{t('page.report.later')}</p>
      ) : (
        <div class="published-words" lang={langOf(locale, minutes)}>
          <Paragraphs text={said} />
        </div>
      )}
    </section>
  );
}
