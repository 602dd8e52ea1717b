import { type PublishedReportId, parseId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { FORM_KEY_ISLANDS } from '#ui/components/form-key.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { publicArea } from '../../domain/public-area.ts';
import { isOpen } from '../../domain/report-status.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { listReportCategories } from '../../use-cases/list-report-categories.ts';
import { readPublished } from '../../use-cases/read-published.ts';
import { listPath, REPORT_PATH } from './listed-area.ts';
import { publishedText } from './messages/index.ts';
import { categoryName } from './published-words.ts';
import { ReportMap } from './report-map.tsx';
import { ReportContent, type ShownReport } from './report-content.tsx';
import { SupportForm } from './support.tsx';
import { whoseIsIt } from '#modules/officers/index.ts';

/** One published report. No search engine keeps it: it is about a place of people, and is erased. */
export async function publishedReportPage(
  context: ReportsContext,
  request: PageRequest,
): Promise<Answer> {
  const id = parseId<'published-report'>(request.params['id'] ?? '');
  const shown = id && (await load(context, request, id));
  if (!shown) return refusal('absent');
  if (shown === 'gone') return refusal('gone');
  const { locale } = request;
  const { report, category, area } = shown;
  const t = publishedText.in(locale);
  const list = localePath(locale, listPath(area));
  const name = area ? nameIn(locale, area) : '';
  return page(
    <PublicPage
      request={request}
      title={name === '' ? category : `${category}, ${name}`}
      description={t('report.meta', { area: name, category })}
      styles={['published.css']}
      islands={isOpen(report.status) ? FORM_KEY_ISLANDS : []}
      noIndex
      aside={
        area && <ReportMap areas={context.areas} locale={locale} area={area} report={report} />
      }
    >
      <Breadcrumbs
        locale={locale}
        items={[{ text: t('list.title'), href: list }, { text: category }]}
      />
      <h1>{category}</h1>
      <ReportContent context={context} locale={locale} shown={shown} />
      <h2>{t('report.own')}</h2>
      <SupportForm locale={locale} report={report} />
      <LinkRows>
        <LinkRow href={localePath(locale, REPORT_PATH)} title={t('list.report')} />
        <WhoAnswers context={context} request={request} shown={shown} />
        <LinkRow
          href={list}
          title={name === '' ? t('list.title') : t('report.all', { area: name })}
          about={t('report.all.about')}
        />
      </LinkRows>
    </PublicPage>,
  );
}

async function load(
  context: ReportsContext,
  { locale }: PageRequest,
  id: PublishedReportId,
): Promise<ShownReport | 'gone' | undefined> {
  const read = await readPublished(context, { id });
  if (!read.ok) return read.refusal === 'gone' ? 'gone' : undefined;
  const { report } = read.value;
  const categories = listReportCategories(context, report.areaId);
  return {
    ...read.value,
    category: categoryName(locale, categories, report.category),
    area: publicArea(context.areas, report.areaId),
  };
}

interface WhoAnswersProps {
  readonly context: ReportsContext;
  readonly request: PageRequest;
  readonly shown: ShownReport;
}

/** The card of whoever answers for that place today, where somebody does. */
function WhoAnswers({ context, request: { locale }, shown: { area } }: WhoAnswersProps) {
  const { areas, officers, platform } = context;
  const t = publishedText.in(locale);
  const officerId = area && whoseIsIt(areas, officers, area.id, platform.clock.today());
  const officer = officerId && officers.get(officerId);
  if (!officer) return null;
  return (
    <LinkRow
      href={localePath(locale, `/officer/${officer.slug}`)}
      title={`${t('report.officer')}: ${nameIn(locale, officer)}`}
      about={t('report.officer.about')}
    />
  );
}
