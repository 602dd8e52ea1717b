import { seenOf } from '#kernel/edit-conflict.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import type { HalfYear } from '../../domain/half-year.ts';
import {
  changedFigures,
  type PublishedHalfYear,
  REPORT_PARTS,
  steadyFigures,
} from '../../domain/half-year-report.ts';
import type { HalfYearDraft } from '../../use-cases/read-half-year-report.ts';
import type { WorkContext } from '../work.tsx';
import { halfYearText } from './messages/index.ts';
import { draftPath, publicReport } from './paths.ts';

interface PublishingProps {
  readonly context: WorkContext;
  readonly request: PageRequest;
  readonly draft: HalfYearDraft;
  readonly half: HalfYear;
}

/** Whether people see it, and what they see when it is published now. */
export function Publishing({ context, request: { locale }, draft, half }: PublishingProps) {
  const t = halfYearText.in(locale);
  const { officer, report } = draft;
  const { clock } = context.platform;
  const path = draftPath(locale, officer.id, half);
  const isOver = Temporal.PlainDate.compare(clock.today(), half.to) > 0;
  return (
    <Panel title={t('publish.title')}>
      <PanelBody>
        {report?.published && report.publishedAt ? (
          <>
            <p>
              {t('publish.at', { at: formatInstant(locale, report.publishedAt, clock.timeZone) })}
            </p>
            <Changes locale={locale} draft={draft} published={report.published} />
            <p>
              <a href={localePath(locale, publicReport(officer.slug, half))}>{t('see')}</a>
            </p>
          </>
        ) : (
          <p>{t('publish.text')}</p>
        )}
        <p class="quiet">{t('publish.few')}</p>
        {!isOver && <p class="quiet">{t('publish.early')}</p>}
        <div class="buttons">
          <PostButton action={`${path}/publish`} fields={{ seen: seenOf(report) }}>
            {t(report?.published ? 'publish.again' : 'publish')}
          </PostButton>
          {report?.published && (
            <PostButton kind="link" action={`${path}/withdraw`}>
              {t('withdraw')}
            </PostButton>
          )}
        </div>
      </PanelBody>
    </Panel>
  );
}

interface ChangesProps {
  readonly locale: Locale;
  readonly draft: HalfYearDraft;
  readonly published: PublishedHalfYear;
}

/** What people read that is not so any more. */
function Changes({ locale, draft: { report, figures }, published }: ChangesProps) {
  const t = halfYearText.in(locale);
  const main = mainLocale(locale);
  const changed = changedFigures(published.figures, steadyFigures(figures, published.figures, []));
  const differs = REPORT_PARTS.some((part) => report?.[part] !== published[part]);
  if (changed.length === 0 && !differs) return null;
  return (
    <>
      {differs && <p>{t('publish.differs')}</p>}
      {changed.length > 0 && (
        <>
          <p>{t('publish.figures')}</p>
          <ul>
            {changed.map(({ kind, name, ...counts }) => (
              <li key={kind}>{t('publish.figure', { name: name[main], ...counts })}</li>
            ))}
          </ul>
        </>
      )}
      <p class="quiet">{t('publish.correct')}</p>
    </>
  );
}
