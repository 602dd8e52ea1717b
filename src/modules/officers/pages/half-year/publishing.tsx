import { seenOf } from '../../../../kernel/changed-meanwhile.ts';
import type { PageRequest } from '../../../../platform/http/route.ts';
import { formatInstant } from '../../../../platform/i18n/dates.ts';
import { localePath } from '../../../../platform/i18n/locales.ts';
import { Panel, PanelBody } from '../../../../ui/components/panel.tsx';
import { PostButton } from '../../../../ui/components/post-button.tsx';
import type { HalfYear } from '../../domain/half-year.ts';
import { type HalfYearReport, REPORT_PARTS } from '../../domain/half-year-report.ts';
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
            {differs(report) && <p>{t('publish.differs')}</p>}
            <p>
              <a href={localePath(locale, publicReport(officer.slug, half))}>{t('see')}</a>
            </p>
          </>
        ) : (
          <p>{t('publish.text')}</p>
        )}
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

function differs(report: HalfYearReport): boolean {
  return REPORT_PARTS.some((part) => report[part] !== report.published?.[part]);
}
