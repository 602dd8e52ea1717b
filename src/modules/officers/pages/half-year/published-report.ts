import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Answer, type PageRequest, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { type HalfYear, parseHalfYear } from '../../domain/half-year.ts';
import { hasLeft } from '../../domain/officer-card.ts';
import type { Officer } from '../../domain/officer.ts';
import type { OfficerPages } from '../../domain/pages-context.ts';
import { readPublishedHalf, type ToldHalfYear } from '../../use-cases/read-published-half-year.ts';
import { cardOrAnswer } from '../card-answer.ts';
import { cardFacts } from '../card-facts.ts';
import { halfYearText } from './messages/index.ts';
import { publicReport } from './paths.ts';
import { unrecordedWords } from './compared-halves.ts';

/** A published report in its reader's words: the page and the document are made of the same. */
export interface ToldReport {
  readonly officer: Officer;
  /** As the reader reads it. */
  readonly name: string;
  readonly half: HalfYear;
  readonly title: string;
  readonly lead: string;
  /** What the officer answers for today. */
  readonly areas: string;
  readonly published: ToldHalfYear;
  /** Of which half-year the log holds nothing; empty: it holds something of both, or the report has no figures. */
  readonly unrecorded: string;
  /** Since when, and as of which day. */
  readonly note: string;
}

/** `ending`: of the address, where it is not the page's own. */
export async function publishedReport(
  pages: OfficerPages,
  request: PageRequest,
  ending = '',
): Promise<Result<ToldReport, Answer>> {
  const { locale, params } = request;
  const half = parseHalfYear(params['half'] ?? '');
  if (!half) return refuse(refusal('absent'));
  const read = await cardOrAnswer(
    pages,
    request,
    params['slug'] ?? '',
    (now) => `${publicReport(now, half)}${ending}`,
  );
  if (!read.ok) return read;
  const card = read.value;
  const { officer } = card;
  const { clock } = pages.platform;
  const report = await readPublishedHalf(pages, { officerId: officer.id, half });
  if (!report.ok) return refuse(refusal(report.refusal));
  if (hasLeft(card, clock.today())) return refuse(refusal('gone'));
  const { published, at } = report.value;
  const t = halfYearText.in(locale);
  const { name, kind, areas } = cardFacts(pages, request, card);
  const day = (date: Temporal.PlainDate) => formatDay(locale, date);
  return ok({
    officer,
    name,
    half,
    title: t('title', { half: half.half, year: String(half.year) }),
    // As far as it is counted: of what is still to come nobody can tell.
    lead: t('public.lead', { name, kind, from: day(half.from), to: day(published.asOf) }),
    areas: areas.map((area) => nameIn(locale, area)).join(', '),
    published,
    unrecorded: unrecordedWords(locale, published.figures),
    note: [
      t('figures.as-of', { day: day(published.asOf) }),
      publishedWords(
        locale,
        published.firstOn,
        at.toZonedDateTimeISO(clock.timeZone).toPlainDate(),
      ),
      t('public.counts'),
    ].join(' '),
  });
}

/** Corrected on the very day it came out: nobody has to be told. */
function publishedWords(
  locale: Locale,
  first: Temporal.PlainDate | undefined,
  last: Temporal.PlainDate,
): string {
  const t = halfYearText.in(locale);
  const day = formatDay(locale, last);
  return first === undefined || first.equals(last)
    ? t('public.published', { day })
    : t('public.corrected', { first: formatDay(locale, first), day });
}
