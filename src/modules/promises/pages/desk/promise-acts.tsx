import type { PromiseId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { checkForm } from '#platform/http/check-form.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { answerAct, performAct, type Performed, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { EMPTY, type Filled } from '#ui/acts/filled.ts';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { isPromiseOpen, PROMISE_STEPS } from '../../domain/promise-status.ts';
import { promisesText } from '../../messages/index.ts';
import { answerPromise } from '../../use-cases/answer-promise.ts';
import { changePromise } from '../../use-cases/change-promise.ts';
import {
  answeringSchema,
  changingSchema,
  withdrawingSchema,
} from '../../use-cases/promise-schemas.ts';
import { readDeskPromise } from '../../use-cases/read-desk-promise.ts';
import type { ReadPromise } from '../../use-cases/read-promise.ts';
import { withdrawPromise } from '../../use-cases/withdraw-promise.ts';
import { beginningOf } from '../public/promise-words.tsx';
import { deskPromisePath, deskPromisesPath, promiseIdOf, type PromisesDesk } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { promisesDeskText } from './messages/index.ts';
import { PromiseActForm } from './promise-act-form.tsx';
import type { PromiseActName } from './promise-act-name.ts';
import { dueDayProblems } from './promise-problems.ts';

const DONE = { answer: 'answered', change: 'changed', withdraw: 'withdrawn' } as const;
const TITLES = { answer: 'answer', change: 'change.title', withdraw: 'withdraw.title' } as const;

/** `/desk/promises/:id/answer` and the others: the form of one act, beside what was promised. */
export function promiseActPage(act: PromiseActName) {
  return async (context: PromisesDesk, request: PageRequest): Promise<Answer> =>
    request.method === 'POST'
      ? await perform(context, request, act)
      : await show(context, request, act, undefined);
}

async function perform(
  context: PromisesDesk,
  request: PageRequest,
  act: PromiseActName,
): Promise<Answer> {
  const id = promiseIdOf(request);
  if (!id) return refusal('absent');
  const { locale } = request;
  const values = Object.fromEntries(request.form);
  return await answerAct(await ACTS[act](context, id, request, values), {
    done: `${deskPromisePath(locale, id)}?done=${DONE[act]}`,
    impossible: `${deskPromisePath(locale, id)}?done=impossible`,
    issueErrors: (issues) => issueErrors(locale, issues),
    reasonError: (reason) => reasonError(locale, reason),
    again: (errors, isStale) => show(context, request, act, { typed: values, errors, isStale }),
  });
}

type Act = (
  context: PromisesDesk,
  id: PromiseId,
  request: PageRequest,
  values: Readonly<Record<string, string>>,
) => Promise<Performed>;

/** Parses the form of an act, once, and does it. */
const ACTS: Readonly<Record<PromiseActName, Act>> = {
  answer: (context, id, { files }, values) => {
    // A browser sends a file of no bytes where none was chosen.
    const photo = files.find(({ field, bytes }) => field === 'photo' && bytes.length > 0)?.bytes;
    return performAct(answeringSchema.safeParse(values), (given) =>
      answerPromise(context, { ...given, id, photo }),
    );
  },
  change: async (context, id, request, values) => {
    const stands = (await readAnswerable(context, request))?.dueOn;
    const problems = dueDayProblems(values, context.platform.clock.today(), stands);
    return await performAct(checkForm(changingSchema, values, problems), (given) =>
      changePromise(context, { ...given, id }),
    );
  },
  withdraw: (context, id, _, values) =>
    performAct(withdrawingSchema.safeParse(values), (given) =>
      withdrawPromise(context, { ...given, id }),
    ),
};

async function show(
  context: PromisesDesk,
  request: PageRequest,
  act: PromiseActName,
  filled: Filled | undefined,
): Promise<Answer> {
  const promise = await readAnswerable(context, request);
  if (!promise) return refusal('absent');
  const { locale } = request;
  const back = deskPromisePath(locale, promise.id);
  if (!isPossible(act, promise)) return redirect(`${back}?done=impossible`);
  const t = promisesDeskText.in(locale);
  const title = t(TITLES[act]);
  const begun = { promised: promise.words, dueOn: promise.dueOn.toString() };
  const { typed, errors, isStale } = filled ?? { ...EMPTY, typed: begun };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={t(`${act}.lead`)}
      crumbs={[
        { text: t('promises'), href: deskPromisesPath(locale) },
        { text: beginningOf(promise.words), href: back },
        { text: title },
      ]}
      hears={['promise.*']}
      aside={<PromisedPanel request={request} promise={promise} />}
    >
      <Panel>
        <PanelBody>
          {isStale && <ConflictNotice request={request} promise={promise} />}
          <PromiseActForm
            locale={locale}
            act={act}
            promise={promise}
            values={typed}
            errors={errors}
            isStale={isStale}
          />
        </PanelBody>
      </Panel>
    </DeskPage>,
    reasonOfTyped(filled),
  );
}

/** The promise, where whoever asks may say what became of it. */
async function readAnswerable(
  context: PromisesDesk,
  request: PageRequest,
): Promise<ReadPromise | undefined> {
  const id = promiseIdOf(request);
  const read = id && (await readDeskPromise(context, { id }));
  return read?.ok && read.value.mayAnswer ? read.value.promise : undefined;
}

function isPossible(act: PromiseActName, { status }: ReadPromise): boolean {
  return act === 'answer' ? PROMISE_STEPS[status].length > 0 : isPromiseOpen(status);
}

interface PromiseProps {
  readonly request: PageRequest;
  readonly promise: ReadPromise;
}

function PromisedPanel({ request: { locale }, promise }: PromiseProps) {
  const t = promisesText.in(locale);
  return (
    <Panel title={promisesDeskText.in(locale)('field.promised')}>
      <PanelBody>
        <div lang="uk">
          <Paragraphs text={promise.words} />
        </div>
        <p>{t('due', { day: formatDay(locale, promise.dueOn) })}</p>
      </PanelBody>
    </Panel>
  );
}

/** What stands there now; whoever sends the form again has seen it. */
function ConflictNotice({ request: { locale }, promise }: PromiseProps) {
  const t = promisesDeskText.in(locale);
  return (
    <EditConflictNotice
      locale={locale}
      facts={[
        {
          label: t('changed.status'),
          value: promisesText.in(locale)(`status.${promise.status}`),
        },
        { label: t('changed.due'), value: formatDay(locale, promise.dueOn) },
        { label: t('changed.promised'), value: promise.words, lang: 'uk' },
      ]}
    />
  );
}
