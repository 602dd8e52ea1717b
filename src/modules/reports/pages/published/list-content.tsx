import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { FurtherPages } from '#ui/components/pager.tsx';
import { Notice } from '#ui/components/notice.tsx';
import type { Area } from '#modules/areas/index.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { FEED_KINDS } from '#ui/feeds/feed.ts';
import { feedPath } from '../feeds/feed-links.ts';
import type { PublishedPage } from '../../use-cases/read-published.ts';
import { listPath, narrowerAreas, REPORT_PATH } from './listed-area.ts';
import { publishedText } from './messages/index.ts';
import { type Narrowing, narrowedPath } from './narrowing.ts';
import { PublishedFilter } from './published-filter.tsx';
import { PublishedRows } from './published-rows.tsx';
import { MAP_ID, squareName } from './squares-map.tsx';

interface ListProps {
  readonly context: ReportsContext;
  readonly request: PageRequest;
  readonly area: Area | undefined;
  readonly categories: readonly ReportCategory[];
  /** By which the list can be narrowed. */
  readonly offered: readonly ReportCategory[];
  readonly narrowing: Narrowing;
  readonly listed: PublishedPage;
  /** Below the list on a telephone: a link leads there. */
  readonly hasMap: boolean;
}

/** Everything that the page has without its map. */
export function ListContent(props: ListProps) {
  const { context, request, area, categories, offered, narrowing, listed, hasMap } = props;
  const { locale } = request;
  const t = publishedText.in(locale);
  const path = localePath(locale, listPath(area));
  return (
    <>
      {area && (
        <Breadcrumbs
          locale={locale}
          items={[
            { text: nameIn(locale, area), href: localePath(locale, `/area/${area.slug}`) },
            { text: t('list.title') },
          ]}
        />
      )}
      <h1>{t('list.title')}</h1>
      <p class="lead">
        {area ? t('list.lead.in', { area: nameIn(locale, area) }) : t('list.lead')}
      </p>
      <Buttons>
        <ButtonLink href={localePath(locale, REPORT_PATH)}>{t('list.report')}</ButtonLink>
        {hasMap && (
          <a class="button plain to-map" href={`#${MAP_ID}`}>
            {t('list.map')}
          </a>
        )}
      </Buttons>
      <PublishedFilter
        locale={locale}
        path={path}
        today={context.platform.clock.today()}
        categories={offered}
        narrowing={narrowing}
      />
      {area && narrowing.square && (
        <Notice>
          {t('square.only', { place: squareName(context.areas, locale, area, narrowing.square) })}{' '}
          <a href={narrowedPath(path, { ...narrowing, square: undefined, after: undefined })}>
            {t('square.all')}
          </a>
        </Notice>
      )}
      {listed.reports.length > 0 ? (
        <PublishedRows
          context={context}
          locale={locale}
          categories={categories}
          reports={listed.reports}
          said
        />
      ) : (
        <NothingListed locale={locale} path={path} narrowing={narrowing} />
      )}
      <OlderAndNewest locale={locale} path={path} narrowing={narrowing} next={listed.next} />
      <Narrower context={context} locale={locale} area={area} narrowing={narrowing} />
      <Feeds locale={locale} area={area} />
    </>
  );
}

interface PlaceInList {
  readonly locale: Locale;
  readonly path: string;
  readonly narrowing: Narrowing;
}

/** Nothing at all, nothing so narrowed, or nothing older: each with a way on. */
function NothingListed({ locale, path, narrowing }: PlaceInList) {
  const t = publishedText.in(locale);
  const { after, ...narrowed } = narrowing;
  if (after) return <EmptyState title={t('list.over')} />;
  if (Object.values(narrowed).every((one) => one === undefined)) {
    return <EmptyState title={t('list.empty')}>{t('list.empty.text')}</EmptyState>;
  }
  return (
    <EmptyState title={t('list.none')}>
      <p>
        {t('list.none.text')} <a href={path}>{t('list.none.all')}</a>
      </p>
    </EmptyState>
  );
}

function OlderAndNewest({
  locale,
  path,
  narrowing,
  next,
}: PlaceInList & Pick<PublishedPage, 'next'>) {
  const t = publishedText.in(locale);
  const at = (after: typeof next) => narrowedPath(path, { ...narrowing, after });
  return (
    <FurtherPages
      label={t('list.pages')}
      first={narrowing.after && { href: at(undefined), text: t('list.first') }}
      next={next && { href: at(next), text: t('list.older') }}
    />
  );
}

/** What is looked for stays, at whatever place; the square is of the map that was left. */
function Narrower({
  context,
  locale,
  area,
  narrowing: { category, state, month },
}: Pick<ListProps, 'context' | 'area' | 'narrowing'> & LocaleProps) {
  const parts = narrowerAreas(context.areas, area);
  if (parts.length === 0) return null;
  return (
    <>
      <h2>{publishedText.in(locale)('list.parts')}</h2>
      <ul class="names long">
        {parts.map((part) => (
          <li key={part.id}>
            <a href={narrowedPath(localePath(locale, listPath(part)), { category, state, month })}>
              {nameIn(locale, part)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

interface LocaleProps {
  readonly locale: Locale;
}

function Feeds({ locale, area }: LocaleProps & Pick<ListProps, 'area'>) {
  const t = publishedText.in(locale);
  return (
    <>
      <h2>{t('feeds.title')}</h2>
      <p class="published-feeds">
        {t('feeds.text')}
        <br />
        {FEED_KINDS.map(({ ending, name }) => (
          <a key={ending} href={localePath(locale, feedPath(area, ending))}>
            {name}
          </a>
        ))}
      </p>
    </>
  );
}
