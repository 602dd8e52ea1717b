import { nameIn } from '#platform/i18n/name-in.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { publishedArea } from '../../domain/published-area.ts';
import { publishedPlace } from '../../domain/published-report.ts';
import { reportsDeskText } from './messages/index.ts';
import { publishedWords } from './publish-form.tsx';
import type { ReportParts } from './report-parts.ts';
import { sinceWhen, categoryOf } from './report-words.ts';
import { SmallPhotos } from './small-photos.tsx';
import { StatusBadge } from './status-badge.tsx';

/** How everybody will see it: as typed last, the place as far as its category allows, photographs that were looked at. */
export function PublishPreview(props: ReportParts) {
  const { context, request, read, categories } = props;
  const { locale } = request;
  const { report, photos } = read;
  const t = reportsDeskText.in(locale);
  const typed = publishedWords(props);
  const place = publishedPlace(report, typed.placeWords);
  const areaId = publishedArea(context.areas, report);
  const chain = areaId ? context.areas.chain(areaId).toReversed() : [];
  return (
    <Panel title={t('preview')} hint={t('preview.hint')} id="preview">
      <PanelBody>
        <p>
          <b>{categoryOf(locale, categories, report)}</b>{' '}
          <StatusBadge locale={locale} status={report.status} />
        </p>
        <blockquote>
          <Paragraphs text={typed.words} />
        </blockquote>
        <Facts
          rows={[
            { term: t('place'), value: chain.map((area) => nameIn(locale, area)).join(', ') },
            { term: t('publish.place'), value: place.placeWords },
            { term: t('preview.map'), value: t(`preview.map.${mapOf(read)}`) },
            { term: t('since'), value: sinceWhen(context, locale, report.submittedAt) },
          ]}
        />
        {photos.length > 0 && (
          <>
            <p>{t('preview.photos')}</p>
            <SmallPhotos {...props} />
          </>
        )}
      </PanelBody>
    </Panel>
  );
}

/** What the map will say: a point, a square of half a kilometre, or nothing. */
function mapOf({ report: { position, positionRule } }: ReportParts['read']) {
  return position ? positionRule : 'none';
}
