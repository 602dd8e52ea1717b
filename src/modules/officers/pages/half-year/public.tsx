import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { ButtonLink } from '#ui/components/button.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { REPORT_PARTS } from '../../domain/half-year-report.ts';
import type { OfficerPages } from '../../domain/pages-context.ts';
import { halfYearText } from './messages/index.ts';
import { publicReport } from './paths.ts';
import { PublicFigures } from './public-figures.tsx';
import { publishedReport, type ToldReport } from './published-report.ts';

/** `/officer/:slug/report/:half`: what an officer told the hromada; made to be printed, too. */
export async function halfYearReportPage(
  pages: OfficerPages,
  request: PageRequest,
): Promise<Answer> {
  const read = await publishedReport(pages, request);
  if (!read.ok) return read.refusal;
  const told = read.value;
  const { locale } = request;
  const t = halfYearText.in(locale);
  const card = localePath(locale, `/officer/${told.officer.slug}`);
  const docx = localePath(locale, `${publicReport(told.officer.slug, told.half)}/docx`);
  return page(
    <PublicPage
      request={request}
      title={`${told.title} · ${told.name}`}
      description={told.lead}
      islands={['print-page']}
    >
      <Breadcrumbs
        locale={locale}
        items={[{ text: told.name, href: card }, { text: told.title }]}
      />
      <h1>{told.title}</h1>
      <p class="lead">{told.lead}</p>
      <Told locale={locale} told={told} />
      <p class="quiet">{told.note}</p>
      <p class="buttons off-paper">
        <button class="button plain" type="button" hidden data-print>
          {t('print')}
        </button>
        <ButtonLink kind="plain" href={docx} download>
          {t('docx')}
        </ButtonLink>
        <ButtonLink kind="plain" href={card}>
          {t('public.back')}
        </ButtonLink>
      </p>
    </PublicPage>,
  );
}

function Told({ locale, told }: { readonly locale: Locale; readonly told: ToldReport }) {
  const t = halfYearText.in(locale);
  const { areas, published, unrecorded } = told;
  return (
    <>
      {areas !== '' && <p>{t('area.for', { areas })}</p>}
      {published.figures.length > 0 && (
        <>
          <h2>{t('figures')}</h2>
          <PublicFigures locale={locale} figures={published.figures} />
          {unrecorded !== '' && <p class="quiet">{unrecorded}</p>}
        </>
      )}
      {REPORT_PARTS.filter((part) => published[part] !== '').map((part) => (
        <section key={part} lang="uk">
          <h2 lang={locale}>{t(`part.${part}`)}</h2>
          <Paragraphs text={published[part]} />
        </section>
      ))}
    </>
  );
}
