import { parseId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { PromisePages } from '../../domain/pages-context.ts';
import { describeSource, type NamedSource } from '../../domain/promise-source.ts';
import type { PublishedQuestion } from '../../domain/question.ts';
import { promisesText } from '../../messages/index.ts';
import { readPublishedQuestion } from '../../use-cases/list-published-questions.ts';
import { questionsPath } from './paths.ts';
import { beginningOf } from './promise-words.tsx';
import { QuestionMark } from './questions.tsx';

/** `/questions/:id`: what was asked, and the answer. No search engine keeps it: a resident wrote it. */
export async function questionPage(pages: PromisePages, request: PageRequest): Promise<Answer> {
  const id = parseId<'published-question'>(request.params['id'] ?? '');
  const read = id && (await readPublishedQuestion(pages, { id }));
  if (!read?.ok) return refusal('absent');
  const question = read.value;
  const { locale } = request;
  const t = promisesText.in(locale);
  const area = pages.areas.get(question.areaId);
  const list = localePath(locale, questionsPath(area));
  const source = await describeSource(pages.promiseSources, question.source, locale);
  return page(
    <PublicPage
      request={request}
      title={beginningOf(question.words)}
      styles={['published.css']}
      noIndex
    >
      <Breadcrumbs
        locale={locale}
        items={[{ text: t('questions.title'), href: list }, { text: t('question.title') }]}
      />
      <h1>{t('question.title')}</h1>
      <p class="published-state">
        <QuestionMark locale={locale} context={pages} question={question} />
      </p>
      <blockquote class="published-words" lang="uk">
        <Paragraphs text={question.words} />
      </blockquote>
      <QuestionAnswer request={request} question={question} />
      <QuestionFacts pages={pages} request={request} question={question} source={source} />
      <LinkRows>
        <LinkRow href={list} title={t('question.all')} />
      </LinkRows>
    </PublicPage>,
  );
}

interface QuestionProps {
  readonly request: PageRequest;
  readonly question: PublishedQuestion;
}

function QuestionAnswer({ request: { locale }, question }: QuestionProps) {
  const t = promisesText.in(locale);
  const { answer, answeredOn, promiseId } = question;
  return (
    <>
      <h2>{t('question.answer')}</h2>
      {answeredOn ? (
        <>
          <div lang="uk">
            <Paragraphs text={answer} />
          </div>
          <p class="quiet">{t('question.answer.on', { day: formatDay(locale, answeredOn) })}</p>
        </>
      ) : (
        <p>{t('question.answer.none')}</p>
      )}
      {promiseId && (
        <LinkRows>
          <LinkRow
            href={localePath(locale, `/promises/${promiseId}`)}
            title={t('question.promised')}
          />
        </LinkRows>
      )}
    </>
  );
}

function QuestionFacts({
  pages,
  request: { locale },
  question,
  source,
}: QuestionProps & {
  readonly pages: PromisePages;
  readonly source: NamedSource | undefined;
}) {
  const t = promisesText.in(locale);
  const { officerId, areaId, askedOn, dueOn, answeredOn } = question;
  const officer = officerId && pages.officers.get(officerId);
  const area = pages.areas.get(areaId);
  return (
    <Facts
      rows={[
        { term: t('question.asked'), value: formatDay(locale, askedOn) },
        {
          term: t('question.officer'),
          value: officer && (
            <a href={localePath(locale, `/officer/${officer.slug}`)}>{nameIn(locale, officer)}</a>
          ),
        },
        { term: t('question.due'), value: !answeredOn && formatDay(locale, dueOn) },
        {
          term: t('promise.where'),
          value: area && (
            <a href={localePath(locale, `/area/${area.slug}`)}>{nameIn(locale, area)}</a>
          ),
        },
        {
          term: t('promise.source'),
          value: source && <a href={localePath(locale, source.path)}>{source.name}</a>,
        },
      ]}
    />
  );
}
