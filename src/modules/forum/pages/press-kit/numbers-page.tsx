import { spreadsheetForm, writeTable } from '#platform/csv/write-table.ts';
import { type Answer, document, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import { formatFigure } from '#platform/i18n/numbers.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Entries } from '#ui/components/card.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ANY_SITE } from '#ui/feeds/feed.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumFact } from '../../domain/press-kit/facts.ts';
import type { PressKitContext } from '../../domain/press-kit/press-kit-context.ts';
import { readNumbers } from '../../use-cases/press-kit/read-numbers.ts';
import { yearOf } from '../call/year-of.ts';
import { ForumPage } from '../forum-page.tsx';
import { momentOf } from '../forum-words.ts';
import { pressKitText } from './messages/index.ts';
import { numbersPath } from './paths.ts';

/** `/forum/{year}/numbers`: each with what it was counted from, and where everybody can count again. */
export async function numbersPage(context: PressKitContext, request: PageRequest): Promise<Answer> {
  const read = await readNumbers(context, yearOf(request));
  if (!read.ok) return refusal('absent');
  const { locale } = request;
  const { forum, facts } = read.value;
  const t = pressKitText.in(locale);
  return page(
    <ForumPage
      context={context}
      forum={forum}
      request={request}
      title={t('numbers.title')}
      description={t('numbers.description')}
      crumbs={[{ text: t('numbers.title') }]}
    >
      <h1>{t('numbers.title')}</h1>
      {facts.length === 0 ? (
        <EmptyState title={t('numbers.none')}>{t('numbers.none.text')}</EmptyState>
      ) : (
        <>
          <p class="lead">{t('numbers.page')}</p>
          <All context={context} request={request} facts={facts} />
          <p>
            <a href={`${numbersPath(locale, forum.year)}.csv`}>{t('numbers.file')}</a>
          </p>
        </>
      )}
    </ForumPage>,
  );
}

interface AllProps {
  readonly context: PressKitContext;
  readonly request: PageRequest;
  readonly facts: readonly ForumFact[];
}

function All({ context, request: { locale, path }, facts }: AllProps) {
  const t = pressKitText.in(locale);
  return (
    <Entries>
      {facts.map((fact) => (
        <li key={fact.key} id={fact.key}>
          <p>
            <b class="big">{formatFigure(locale, fact.value)}</b>
            {' · '}
            {saidIn(locale, fact.words)}
          </p>
          <p class="quiet">
            {saidIn(locale, fact.counted)}
            {fact.path !== path && (
              <>
                {': '}
                <a href={localePath(mainLocale(locale), fact.path)}>{t('numbers.check')}</a>
              </>
            )}
            {`, ${t('numbers.as-of', { when: momentOf(context, locale, fact.asOf) })}`}
          </p>
        </li>
      ))}
    </Entries>
  );
}

/** `/forum/{year}/numbers.csv`: the same for a spreadsheet. */
export async function numbersFile(context: PressKitContext, request: PageRequest): Promise<Answer> {
  const read = await readNumbers(context, yearOf(request));
  if (!read.ok) return refusal('absent');
  const { locale, publicUrl } = request;
  const { forum, facts } = read.value;
  const t = pressKitText.in(locale);
  const columns = ['number', 'words', 'counted', 'url', 'as-of'] as const;
  const body = writeTable(
    {
      headings: columns.map((column) => t(`column.${column}`)),
      rows: facts.map((fact) => factCells(fact, locale, publicUrl)),
    },
    spreadsheetForm(locale),
  );
  return document(body, 'text/csv; charset=utf-8', { ...ANY_SITE, ...asFile(forum, locale) });
}

/** Its value, words, what it was counted from, address, and when. */
export function factCells(
  fact: ForumFact,
  locale: PageRequest['locale'],
  publicUrl: string,
): readonly string[] {
  return [
    String(fact.value),
    saidIn(locale, fact.words),
    saidIn(locale, fact.counted),
    publicUrl + localePath(mainLocale(locale), fact.path),
    fact.asOf.toString({ smallestUnit: 'minute' }),
  ];
}

function asFile({ year }: WholeForum, locale: PageRequest['locale']) {
  return { 'Content-Disposition': `attachment; filename="numbers-${year}-${locale}.csv"` };
}
