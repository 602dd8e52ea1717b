import { parseId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { formatNearDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { Area } from '#modules/areas/index.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import type { PublishedQuestion } from '../../domain/question.ts';
import { promisesText } from '../../messages/index.ts';
import { listPublishedQuestions } from '../../use-cases/list-published-questions.ts';
import { OlderAndNewest } from './older-and-newest.tsx';
import { inArea, narrowedPath, questionsPath } from './paths.ts';
import { areaName, beginningOf } from './promise-words.tsx';

const A_PAGE = 20;

/** `/questions`: of the whole installation. */
export async function questionsPage(
  context: PromisesContext,
  request: PageRequest,
): Promise<Answer> {
  return await listPage(context, request, undefined);
}

export async function areaQuestionsPage(
  context: PromisesContext,
  request: PageRequest,
): Promise<Answer> {
  return await inArea(context, request, questionsPath, (area) => listPage(context, request, area));
}

async function listPage(
  context: PromisesContext,
  request: PageRequest,
  area: Area | undefined,
): Promise<Answer> {
  const { locale, query } = request;
  const after = parseId<'published-question'>(query.get('after') ?? '');
  const asked = { areaId: area?.id, after, limit: A_PAGE };
  const listed = await listPublishedQuestions(context, asked);
  if (!listed.ok) return refusal('absent');
  const { questions, next } = listed.value;
  const t = promisesText.in(locale);
  const path = localePath(locale, questionsPath(area));
  return page(
    <PublicPage
      request={request}
      title={area ? t('questions.title.in', { area: nameIn(locale, area) }) : t('questions.title')}
      description={t('questions.lead')}
      noIndex={query.size > 0}
    >
      {area && (
        <Breadcrumbs
          locale={locale}
          items={[
            { text: nameIn(locale, area), href: localePath(locale, `/area/${area.slug}`) },
            { text: t('questions.title') },
          ]}
        />
      )}
      <h1>{t('questions.title')}</h1>
      <p class="lead">{t('questions.lead')}</p>
      {area && (
        <Buttons>
          <ButtonLink href={localePath(locale, `/area/${area.slug}/ask`)} rel="nofollow">
            {t('section.ask')}
          </ButtonLink>
        </Buttons>
      )}
      {questions.length > 0 ? (
        <QuestionRows context={context} locale={locale} questions={questions} />
      ) : (
        <EmptyState title={t('questions.empty')}>{t('questions.empty.text')}</EmptyState>
      )}
      <OlderAndNewest
        locale={locale}
        first={after && path}
        older={next && narrowedPath(path, { after: next })}
      />
    </PublicPage>,
  );
}

interface QuestionRowsProps {
  readonly context: PromisesContext;
  readonly locale: Locale;
  readonly questions: readonly PublishedQuestion[];
}

function QuestionRows({ context, locale, questions }: QuestionRowsProps) {
  return (
    <LinkRows>
      {questions.map((question) => (
        <LinkRow
          key={question.id}
          href={localePath(locale, `/questions/${question.id}`)}
          title={<span lang="uk">{beginningOf(question.words)}</span>}
          about={
            <>
              <QuestionMark locale={locale} context={context} question={question} />{' '}
              {areaName(locale, context, question.areaId)}
            </>
          }
        />
      ))}
    </LinkRows>
  );
}

/** Answered; or by when it is, and whether that day is over. */
export function QuestionMark({
  locale,
  context,
  question: { answeredOn, dueOn },
}: {
  readonly locale: Locale;
  readonly context: Pick<PromisesContext, 'platform'>;
  readonly question: Pick<PublishedQuestion, 'answeredOn' | 'dueOn'>;
}) {
  const t = promisesText.in(locale);
  if (answeredOn) return <Badge tone="kept">{t('question.answered')}</Badge>;
  const today = context.platform.clock.today();
  return (
    <>
      <Badge>{t('question.waiting', { day: formatNearDay(locale, dueOn, today) })}</Badge>{' '}
      {Temporal.PlainDate.compare(dueOn, today) < 0 && <Badge tone="late">{t('overdue')}</Badge>}
    </>
  );
}
