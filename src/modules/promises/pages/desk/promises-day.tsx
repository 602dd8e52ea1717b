import { Panel } from '#ui/components/panel.tsx';
import { TaskRows } from '#ui/components/task-row.tsx';
import type { Context, MyDaySection } from '#modules/identity/index.ts';
import { type PromiseSource, sourceKey } from '../../domain/promise-source.ts';
import { type DeskPromise, listDeskPromises } from '../../use-cases/list-desk-promises.ts';
import { type ListedQuestion, listQuestions } from '../../use-cases/list-questions.ts';
import {
  deskPromisesPath,
  deskQuestionsPath,
  type PromisesHouse,
  withHouse,
} from './desk-pages.ts';
import { promisesDeskText } from './messages/index.ts';
import { DeskPromiseRow } from './promises.tsx';
import { DeskQuestionRow, sourcesOf } from './questions.tsx';

const SHOWN = 4;

/** On «my day»: one's own that are due within a week, what is overdue, questions that wait for one, or for nobody yet. */
export function promisesDay(
  house: PromisesHouse,
  sources: (asking: Context) => readonly PromiseSource[],
): MyDaySection {
  return {
    id: 'promises',
    order: 6,
    permission: 'promise.answer',
    load: async (asking, { locale }) => {
      const context = withHouse(asking, house);
      const { promises, questions } = await waitingFor(asking, house);
      if (promises.length + questions.length === 0) return null;
      const t = promisesDeskText.in(locale);
      const shown = questions.slice(0, SHOWN);
      const askedAt = await sourcesOf(sources(asking), locale, shown);
      return (
        <Panel
          title={t('day')}
          hint={
            <>
              <a href={deskPromisesPath(locale)}>{t('day.promises', { count: promises.length })}</a>{' '}
              ·{' '}
              <a href={deskQuestionsPath(locale)}>
                {t('day.questions', { count: questions.length })}
              </a>
            </>
          }
        >
          <TaskRows>
            {shown.map((question) => (
              <DeskQuestionRow
                key={question.id}
                context={context}
                locale={locale}
                question={question}
                askedAt={askedAt.get(sourceKey(question.source))}
              />
            ))}
            {promises.slice(0, SHOWN).map((promise) => (
              <DeskPromiseRow
                key={promise.id}
                context={context}
                locale={locale}
                promise={promise}
              />
            ))}
          </TaskRows>
        </Panel>
      );
    },
  };
}

type Asking = Parameters<typeof withHouse>;

async function waitingFor(...[asking, house]: Asking) {
  const context = withHouse(asking, house);
  const [promises, questions] = [await listDeskPromises(context), await listQuestions(context)];
  return {
    promises: promises.ok ? promises.value.filter(promiseWaits) : [],
    questions: questions.ok ? questions.value.filter(questionWaits) : [],
  };
}

/** How many wait: what the places in the navigation count. */
export async function countPromises(...asked: Asking): Promise<number> {
  return (await waitingFor(...asked)).promises.length;
}

export async function countQuestions(...asked: Asking): Promise<number> {
  return (await waitingFor(...asked)).questions.length;
}

/** What a colleague owes waits for them, and for whoever answers for all of the place. */
function promiseWaits({ due, isOwn, isAnswered }: DeskPromise): boolean {
  return isAnswered && (due === 'overdue' || (isOwn && due !== 'later'));
}

/** What was promised to its asker waits as a promise. */
function questionWaits({ status, due, isOwn, officerId }: ListedQuestion): boolean {
  return status !== 'promised' && (isOwn || due === 'overdue' || officerId === undefined);
}
