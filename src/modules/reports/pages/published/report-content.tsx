import { formatDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import type { Area } from '#modules/areas/index.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import type { PublishedCase } from '../../use-cases/read-published.ts';
import { publishedText } from './messages/index.ts';
import { PublishedStatus } from './published-status.tsx';
import { PublishedPlace } from './published-place.tsx';
import { placeOf } from './published-words.ts';

export interface ShownReport extends PublishedCase {
  /** As it is called. */
  readonly category: string;
  /** The narrowest that residents are shown. */
  readonly area: Area | undefined;
}

interface ReportContentProps {
  readonly context: ReportsContext;
  readonly locale: Locale;
  readonly shown: ShownReport;
}

/** What was said, where and when, the photographs that are shown, and what became of it. */
export function ReportContent({ context, locale, shown }: ReportContentProps) {
  const t = publishedText.in(locale);
  const { report } = shown;
  const dayOf = (at: Temporal.Instant) =>
    formatDay(locale, at.toZonedDateTimeISO(context.platform.clock.timeZone).toPlainDate());
  return (
    <>
      <p class="published-state">
        <PublishedStatus locale={locale} status={report.status} />
      </p>
      <h2>{t('report.said')}</h2>
      <blockquote class="published-words" lang="uk">
        <Paragraphs text={report.words} />
      </blockquote>
      <p class="quiet">
        {t(report.isLookedAt ? 'report.said.note' : 'report.said.note.taken-over')}
      </p>
      <Facts
        rows={[
          {
            term: t('report.where'),
            value: placeOf(context.areas, locale, report) !== '' && (
              <PublishedPlace areas={context.areas} locale={locale} report={report} />
            ),
          },
          { term: t('report.when'), value: dayOf(report.submittedAt) },
          {
            term: t('report.supporters'),
            value:
              report.supporters !== 'none' &&
              t('report.supporters.band', { band: report.supporters }),
          },
        ]}
      />
      <Photos locale={locale} shown={shown} />
      <h2>{t('report.steps')}</h2>
      <ol class="facts">
        <Step name={t('status.received')} day={dayOf(report.submittedAt)} />
        {shown.steps.map(({ at, status }) => (
          <Step
            key={`${at.epochNanoseconds} ${status}`}
            name={t(`status.${status}`)}
            day={dayOf(at)}
          />
        ))}
      </ol>
      <p class="quiet">{t(`report.steps.note.${report.answerReader}`)}</p>
    </>
  );
}

/** As wide as the facts above: days stand under days. */
function Step({ name, day }: { readonly name: string; readonly day: string }) {
  return (
    <li class="pair">
      <b>{name}</b> <span>{day}</span>
    </li>
  );
}

function Photos({ locale, shown }: Pick<ReportContentProps, 'locale' | 'shown'>) {
  const t = publishedText.in(locale);
  const { report, photos, category } = shown;
  if (photos.length === 0) return null;
  const address = (id: string) => `/reports/${report.id}/photos/${id}`;
  return (
    <>
      <h2>{t('report.photos')}</h2>
      <ul class="published-photos">
        {photos.map(({ id, width, height }, index) => (
          <li key={id}>
            <a href={localePath('uk', address(id))}>
              <img
                src={`${address(id)}/small`}
                alt={t('report.photo', { number: index + 1, category })}
                width={width}
                height={height}
                loading="lazy"
              />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
