import { localePath } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import { ButtonLink } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { reportPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import type { ReportParts } from './report-parts.ts';

/** What everybody reads of it; for whoever publishes, what they can do about that. */
export function PublishedPanel(props: ReportParts) {
  const { request, read } = props;
  const { locale } = request;
  const { published, may } = read;
  const t = reportsDeskText.in(locale);
  if (!published) return may.has('publish') ? <NotPublished {...props} /> : null;
  return (
    <Panel
      title={t('published')}
      hint={
        <Badge tone={published.isHidden ? 'late' : 'kept'}>
          {t(published.isHidden ? 'published.hidden' : 'published.shown')}
        </Badge>
      }
    >
      <PanelBody>
        <blockquote>
          <Paragraphs text={published.words} />
        </blockquote>
        {published.placeWords && <p class="quiet">{published.placeWords}</p>}
        {!published.isLookedAt && <Notice>{t('published.taken-over')}</Notice>}
        {published.supporters > 0 && (
          <p>{t('published.supporters', { count: published.supporters })}</p>
        )}
        {!published.isHidden && (
          <p>
            <a href={localePath(locale, `/reports/${published.id}`)}>{t('published.open')}</a>
          </p>
        )}
        {may.has('publish') && <PublishedActs {...props} isHidden={published.isHidden} />}
      </PanelBody>
    </Panel>
  );
}

function NotPublished({ request: { locale }, read: { report } }: ReportParts) {
  const t = reportsDeskText.in(locale);
  const isForEverybody = report.visibility === 'public';
  return (
    <Panel title={t('published')}>
      <PanelBody>
        <p>{t(isForEverybody ? 'published.not-yet' : 'published.never')}</p>
        {isForEverybody && (
          <ButtonLink kind="plain" href={reportPath(locale, report.id, '/publish')}>
            {t('publish.open')}
          </ButtonLink>
        )}
      </PanelBody>
    </Panel>
  );
}

function PublishedActs({
  request: { locale },
  read: { report },
  isHidden,
}: ReportParts & { readonly isHidden: boolean }) {
  const t = reportsDeskText.in(locale);
  const isShowable = report.visibility === 'public';
  return (
    <div class="buttons">
      <ButtonLink kind="plain" href={reportPath(locale, report.id, '/publish')}>
        {t('rewrite.open')}
      </ButtonLink>
      {!isHidden && (
        <PostButton action={reportPath(locale, report.id, '/hide')} kind="danger">
          {t('hide')}
        </PostButton>
      )}
      {isHidden && isShowable && (
        <PostButton action={reportPath(locale, report.id, '/show')}>{t('show')}</PostButton>
      )}
    </div>
  );
}
