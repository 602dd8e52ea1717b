import type { QuestionId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { answerAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { type ReadQuestion, readQuestion } from '../../use-cases/read-question.ts';
import {
  deskQuestionPath,
  deskQuestionsPath,
  type PromisesDesk,
  questionIdOf,
} from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { promisesDeskText } from './messages/index.ts';
import { AskedPanel } from './question.tsx';
import { QuestionActForm } from './question-act-form.tsx';
import {
  actsWith,
  performQuestionAct,
  QUESTION_RULES,
  type QuestionActName,
} from './question-acts.ts';
import { askedDay } from './questions.tsx';

interface Typed {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  /** A colleague was faster. */
  readonly isStale: boolean;
}

const NOTHING_TYPED: Typed = { values: {}, errors: [], isStale: false };

/** After which the answer follows at once. */
const DECIDED = ['publish', 'private'] as const;

/** `/desk/questions/:id/answer` and the others: the form of one act, beside what was asked. */
export function questionActPage(act: QuestionActName) {
  return async (context: PromisesDesk, request: PageRequest): Promise<Answer> =>
    request.method === 'POST'
      ? await perform(context, request, act)
      : await show(context, request, act, undefined);
}

async function perform(
  context: PromisesDesk,
  request: PageRequest,
  act: QuestionActName,
): Promise<Answer> {
  const id = questionIdOf(request);
  if (!id) return refusal('absent');
  const { locale } = request;
  const values = Object.fromEntries(request.form);
  return await answerAct(await performQuestionAct(context, id, act, values), {
    done: pathAfter(request, id, act),
    impossible: `${deskQuestionPath(locale, id)}?done=question-impossible`,
    issueErrors: (issues) => issueErrors(locale, issues),
    reasonError: (reason) => reasonError(locale, reason),
    again: (errors, isStale) => show(context, request, act, { values, errors, isStale }),
  });
}

/** Straight on to the answer, for whoever asks for that. */
function pathAfter({ locale, form }: PageRequest, id: QuestionId, act: QuestionActName): string {
  if (form.get('go') === 'answer') return `${deskQuestionPath(locale, id, '/answer')}?done=${act}`;
  return `${deskQuestionPath(locale, id)}?done=${act}`;
}

async function show(
  context: PromisesDesk,
  request: PageRequest,
  act: QuestionActName,
  typed: Typed | undefined,
): Promise<Answer> {
  const read = await readOffered(context, request, act);
  if (!read) return refusal('absent');
  const { question } = read;
  const { locale } = request;
  const back = deskQuestionPath(locale, question.id);
  if (!actsWith(read).includes(act)) return redirect(`${back}?done=question-impossible`);
  const t = promisesDeskText.in(locale);
  const { values, errors, isStale } = typed ?? NOTHING_TYPED;
  const before = typed ? undefined : DECIDED.find((one) => one === request.query.get('done'));
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t(`act.${act}`)}
      lead={t(`act.lead.${act}`)}
      done={before && t(`done.${before}`)}
      crumbs={[
        { text: t('questions'), href: deskQuestionsPath(locale) },
        { text: t('question', { day: askedDay(locale, context, question) }), href: back },
        { text: t(`act.${act}`) },
      ]}
      hears={['question.*']}
      aside={<AskedPanel context={context} request={request} read={read} />}
    >
      <Panel>
        <PanelBody>
          {isStale && <ConflictNotice request={request} read={read} />}
          <QuestionActForm
            context={context}
            locale={locale}
            act={act}
            read={read}
            values={values}
            errors={errors}
            isStale={isStale}
          />
        </PanelBody>
      </Panel>
    </DeskPage>,
    reasonOfTyped(typed),
  );
}

/** The question, where whoever asks may do this with it. */
async function readOffered(
  context: PromisesDesk,
  request: PageRequest,
  act: QuestionActName,
): Promise<ReadQuestion | undefined> {
  const id = questionIdOf(request);
  const read = id && (await readQuestion(context, { id }));
  const offered = QUESTION_RULES[act].status ? 'answer' : 'give';
  return read?.ok && read.value.may.has(offered) ? read.value : undefined;
}

/** What stands there now; whoever sends the form again has seen it. */
function ConflictNotice({
  request: { locale },
  read: { question },
}: {
  readonly request: PageRequest;
  readonly read: ReadQuestion;
}) {
  const t = promisesDeskText.in(locale);
  return (
    <EditConflictNotice
      locale={locale}
      facts={[
        { label: t('changed.status'), value: t(`status.${question.status}`) },
        { label: t('question.due'), value: formatDay(locale, question.dueOn) },
      ]}
    />
  );
}
