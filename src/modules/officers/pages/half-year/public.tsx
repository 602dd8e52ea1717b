import { type Answer, type PageRequest, page, refusal } from '../../../../platform/http/route.ts';
import { formatDay } from '../../../../platform/i18n/dates.ts';
import { localePath } from '../../../../platform/i18n/locales.ts';
import { nameIn } from '../../../../platform/i18n/name-in.ts';
import { Breadcrumbs } from '../../../../ui/components/breadcrumbs.tsx';
import { ButtonLink } from '../../../../ui/components/button.tsx';
import { PublicPage } from '../../../../ui/layouts/public-page.tsx';
import { parseHalfYear } from '../../domain/half-year.ts';
import { type PublishedHalfYear, REPORT_PARTS } from '../../domain/half-year-report.ts';
import { hasLeft } from '../../domain/officer-card.ts';
import type { OfficerPages } from '../../domain/pages-context.ts';
import { readPublishedHalf } from '../../use-cases/read-published-half-year.ts';
import { cardOrAnswer } from '../card-answer.ts';
import { type CardFacts, cardFacts } from '../card-facts.ts';

import { halfYearText } from './messages/index.ts';
import { publicReport } from './paths.ts';
import { PublicFigures } from './public-figures.tsx';

/** `/officer/:slug/report/:half`: what an officer told the hromada; made to be printed, too. */
export async function halfYearReportPage(
  pages: OfficerPages,
  request: PageRequest,
): Promise<Answer> {
  const { locale, params } = request;
  const half = parseHalfYear(params['half'] ?? '');
  if (!half) return refusal('absent');
  const read = await cardOrAnswer(pages, request, params['slug'] ?? '', (now) =>
    publicReport(now, half),
  );
  if (!read.ok) return read.refusal;
  const card = read.value;
  const { clock } = pages.platform;
  const report = await readPublishedHalf(pages, { officerId: card.officer.id, half });
  if (!report.ok) return refusal(report.refusal);
  if (hasLeft(card, clock.today())) return refusal('gone');
  const { published, at } = report.value;
  const t = halfYearText.in(locale);
  const facts = cardFacts(pages, request, card);
  const title = t('title', { half: half.half, year: String(half.year) });
  const lead = t('public.lead', {
    name: facts.name,
    kind: facts.kind,
    from: formatDay(locale, half.from),
    to: formatDay(locale, half.to),
  });
  const cardHref = localePath(locale, `/officer/${card.officer.slug}`);
  return page(
    <PublicPage
      request={request}
      title={`${title} · ${facts.name}`}
      description={lead}
      islands={['print-page']}
    >
      <Breadcrumbs
        locale={locale}
        items={[{ text: facts.name, href: cardHref }, { text: title }]}
      />
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <Told request={request} published={published} facts={facts} />
      <p class="quiet">
        {t('figures.as-of', { day: formatDay(locale, published.asOf) })}{' '}
        {t('public.published', {
          day: formatDay(locale, at.toZonedDateTimeISO(clock.timeZone).toPlainDate()),
        })}{' '}
        {t('public.counts')}
      </p>
      <p class="buttons">
        <button class="button plain" type="button" hidden data-print>
          {t('print')}
        </button>
        <ButtonLink kind="plain" href={cardHref}>
          {t('public.back')}
        </ButtonLink>
      </p>
    </PublicPage>,
  );
}

interface ToldProps {
  readonly request: PageRequest;
  readonly published: PublishedHalfYear;
  readonly facts: CardFacts;
}

function Told({ request: { locale }, published, facts }: ToldProps) {
  const t = halfYearText.in(locale);
  const areas = facts.areas.map((area) => nameIn(locale, area)).join(', ');
  return (
    <>
      {areas !== '' && <p>{t('area.for', { areas })}</p>}
      {published.figures.length > 0 && (
        <>
          <h2>{t('figures')}</h2>
          <PublicFigures locale={locale} figures={published.figures} />
        </>
      )}
      {REPORT_PARTS.filter((part) => published[part] !== '').map((part) => (
        <section key={part} lang="uk">
          <h2 lang={locale}>{t(`part.${part}`)}</h2>
          {published[part].split('\n').map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </section>
      ))}
    </>
  );
}
