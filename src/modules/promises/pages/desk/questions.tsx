import { deskAreaName } from '#modules/areas/index.ts';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { formatNearDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { Keys } from '#ui/components/keys.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import {
  describeSources,
  type NamedSource,
  type PromiseSource,
  sourceKey,
} from '../../domain/promise-source.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import {
  type ListedQuestion,
  listClosedQuestions,
  listQuestions,
} from '../../use-cases/list-questions.ts';
import { deskQuestionPath, deskQuestionsPath, type QuestionsDesk } from './desk-pages.ts';
import { DueBadge } from './due-badge.tsx';
import { promisesDeskText } from './messages/index.ts';

const OPEN_VIEWS = {
  open: () => true,
  mine: ({ isOwn }: ListedQuestion) => isOwn,
  late: ({ due }: ListedQuestion) => due === 'overdue',
} as const;
type OpenView = keyof typeof OPEN_VIEWS;
const VIEW_NAMES: readonly OpenView[] = ['open', 'mine', 'late'];

/** `/desk/questions`: what is due first before the others, without a word of what was asked. */
export async function deskQuestionsPage(
  context: QuestionsDesk,
  request: PageRequest,
): Promise<Answer> {
  const { locale, query } = request;
  const isClosed = query.get('view') === 'closed';
  const view = VIEW_NAMES.find((one) => one === query.get('view')) ?? 'open';
  const open = await listQuestions(context);
  const closed = isClosed ? await listClosedQuestions(context) : undefined;
  if (!open.ok || closed?.ok === false) return refusal('absent');
  const within = (one: OpenView) => open.value.filter(OPEN_VIEWS[one]);
  const shown = closed ? closed.value : within(view);
  const sources = await sourcesOf(context.promiseSources, locale, shown);
  const t = promisesDeskText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('questions')}
      lead={t('questions.lead')}
      hears={['question.*']}
    >
      <Tabs
        locale={locale}
        label={t('questions.views')}
        tabs={[
          ...VIEW_NAMES.map((one) => ({
            label: t(`questions.view.${one}`),
            href: deskQuestionsPath(locale, one),
            current: !isClosed && one === view,
            count: within(one).length,
          })),
          {
            label: t('questions.view.closed'),
            href: deskQuestionsPath(locale, 'closed'),
            current: isClosed,
          },
        ]}
      />
      {shown.length === 0 ? (
        <NextStep title={t('questions.none')}>{t('questions.none.text')}</NextStep>
      ) : (
        <Panel
          title={t('questions.count', { count: shown.length })}
          hint={<Keys keys={['J', 'K']}>{t('questions.keys')}</Keys>}
        >
          <TaskRows>
            {shown.map((question) => (
              <DeskQuestionRow
                key={question.id}
                context={context}
                locale={locale}
                question={question}
                askedAt={sources.get(sourceKey(question.source))}
              />
            ))}
          </TaskRows>
        </Panel>
      )}
    </DeskPage>,
  );
}

/** Where each was asked, as far as everybody may read of it. */
export async function sourcesOf(
  promiseSources: readonly PromiseSource[],
  locale: Locale,
  questions: readonly ListedQuestion[],
): Promise<ReadonlyMap<string, NamedSource>> {
  const of = questions.map(({ source }) => source);
  return await describeSources(promiseSources, of, locale);
}

interface DeskQuestionRowProps {
  readonly context: PromisesContext;
  readonly locale: Locale;
  readonly question: ListedQuestion;
  /** Undefined: nowhere in particular, or all of them there. */
  readonly askedAt?: NamedSource | undefined;
}

export function DeskQuestionRow({ context, locale, question, askedAt }: DeskQuestionRowProps) {
  const t = promisesDeskText.in(locale);
  const { id, status, areaId, officerId, dueOn, due } = question;
  const today = context.platform.clock.today();
  return (
    <TaskRow
      href={deskQuestionPath(locale, id)}
      title={t('question', { day: askedDay(locale, context, question) })}
      about={
        <>
          {[deskAreaName(locale, context, areaId), officerName(locale, context, officerId)].join(
            ' · ',
          )}
          {askedAt && (
            <>
              {' · '}
              <a href={localePath(locale, askedAt.path)}>{askedAt.name}</a>
            </>
          )}
        </>
      }
      badge={
        <>
          <Badge tone={due ? 'plain' : 'kept'}>{t(`status.${status}`)}</Badge>{' '}
          {due && <DueBadge locale={locale} dueOn={dueOn} today={today} />}
        </>
      }
      fresh={status === 'pending'}
    />
  );
}

export function askedDay(
  locale: Locale,
  { platform: { clock } }: Pick<PromisesContext, 'platform'>,
  { askedAt }: Pick<ListedQuestion, 'askedAt'>,
): string {
  const day = askedAt.toZonedDateTimeISO(clock.timeZone).toPlainDate();
  return formatNearDay(locale, day, clock.today());
}

export function officerName(
  locale: Locale,
  { officers }: Pick<PromisesContext, 'officers'>,
  id: ListedQuestion['officerId'],
): string {
  const officer = id && officers.get(id);
  return officer ? nameIn(locale, officer) : promisesDeskText.in(locale)('question.officer.none');
}
