import { parseId, type PlanTextId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { answerAct, performAct } from '#ui/acts/answer-act.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { PlanDesk } from '../../domain/plan-desk.ts';
import { planText } from '../../messages/index.ts';
import { votingSchema } from '../../use-cases/agreement/agreement-schemas.ts';
import { castVote } from '../../use-cases/agreement/cast-vote.ts';
import { listVotings, type ReadVoting, readVoting } from '../../use-cases/agreement/read-voting.ts';
import { withdrawVote } from '../../use-cases/agreement/withdraw-vote.ts';
import { planTitle } from '../desk/plan.tsx';
import { issueErrors, reasonError } from './agreement-errors.ts';
import { agreementPath, deskVotePath } from './agreement-paths.ts';
import { TextBadge } from './agreement-words.tsx';
import { agreementText } from './messages/index.ts';
import { TextBody } from './text-body.tsx';
import { VotingRow } from './voting-row.tsx';
import { VoteForm } from './vote-form.tsx';

export const VOTING_FIELDS = Object.keys(votingSchema.shape);

const DONE = ['voted', 'withdrawn'] as const;

/** `/desk/plan/vote`: what is put to the vote, of whoever is on the roll. */
export async function votingsPage(context: PlanDesk, request: PageRequest): Promise<Answer> {
  const listed = await listVotings(context);
  if (!listed.ok) return refusal('absent');
  const { locale } = request;
  const t = agreementText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('votings')}
      lead={t('votings.lead')}
      hears={['plan.*']}
    >
      {listed.value.length === 0 ? (
        <NextStep title={t('votings.none')}>{t('votings.none.text')}</NextStep>
      ) : (
        <Panel title={t('votings')}>
          <TaskRows>
            {listed.value.map((row) => (
              <VotingRow key={row.text.id} context={context} locale={locale} row={row} />
            ))}
          </TaskRows>
        </Panel>
      )}
    </DeskPage>,
  );
}

interface Typed {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** `/desk/plan/vote/{id}`: the very text, and the vote of whoever is on its roll. */
export async function votingPage(context: PlanDesk, request: PageRequest): Promise<Answer> {
  return await show(context, request, undefined);
}

/** `/desk/plan/vote/{id}/cast`: a vote for one’s side, on the text that was read. */
export async function castVotePage(context: PlanDesk, request: PageRequest): Promise<Answer> {
  const id = textIdOf(request);
  if (!id) return refusal('absent');
  const { locale } = request;
  const values = Object.fromEntries(request.form);
  const path = deskVotePath(locale, id);
  const cast = await performAct(votingSchema.safeParse(values), (given) =>
    castVote(context, { ...given, id }),
  );
  return await answerAct(cast, {
    done: `${path}?done=voted`,
    impossible: path,
    issueErrors: (issues) => issueErrors(locale, issues),
    reasonError: (reason) => reasonError(locale, reason),
    again: (errors) => show(context, request, { values, errors }),
  });
}

/** `/desk/plan/vote/{id}/withdraw` */
export async function withdrawVotePage(context: PlanDesk, request: PageRequest): Promise<Answer> {
  const id = textIdOf(request);
  if (!id) return refusal('absent');
  const { locale } = request;
  const withdrawn = await withdrawVote(context, { id });
  if (withdrawn.ok) return redirect(`${deskVotePath(locale, id)}?done=withdrawn`);
  if (withdrawn.refusal === 'absent') return refusal('absent');
  const errors = [reasonError(locale, withdrawn.refusal)];
  return await show(context, request, { values: {}, errors });
}

function textIdOf({ params }: PageRequest): PlanTextId | undefined {
  return parseId<'plan-text'>(params['id'] ?? '');
}

async function show(
  context: PlanDesk,
  request: PageRequest,
  typed: Typed | undefined,
): Promise<Answer> {
  const id = textIdOf(request);
  const read = id && (await readVoting(context, { id }));
  if (!read?.ok) return refusal('absent');
  const { locale, query } = request;
  const t = agreementText.in(locale);
  const { text, plan, seat } = read.value;
  const done = DONE.find((one) => one === query.get('done'));
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('vote.title', { number: String(text.numberInPlan), year: String(text.year) })}
      lead={
        <>
          {planTitle(context, locale, { plan })} · {planText.in(locale)(`side.${seat.side}`)} ·{' '}
          <TextBadge locale={locale} status={text.status} />
        </>
      }
      crumbs={[
        { text: t('votings'), href: localePath(locale, '/desk/plan/vote') },
        { text: t('text', { number: String(text.numberInPlan) }) },
      ]}
      done={done && t(`done.${done}`)}
      hears={['plan.*']}
      aside={
        <Panel>
          <PanelBody>
            <p>{t('check.text')}</p>
            <p class="hash">
              <code>{text.hash}</code>
            </p>
          </PanelBody>
        </Panel>
      }
    >
      <Standing request={request} read={read.value} />
      <Panel title={t('words')}>
        <PanelBody>
          <TextBody words={text.words} level="h3" />
        </PanelBody>
      </Panel>
      <VoteForm
        context={context}
        request={request}
        read={read.value}
        values={typed?.values ?? {}}
        errors={typed?.errors ?? []}
      />
    </DeskPage>,
    typed ? { reason: 'invalid' } : {},
  );
}

/** Where it is not voted on any more: why, and what is. */
function Standing({
  request: { locale },
  read,
}: {
  readonly request: PageRequest;
  readonly read: ReadVoting;
}) {
  const t = agreementText.in(locale);
  const { text, newer, isOpen } = read;
  if (isOpen) return null;
  return (
    <Notice tone="warning" title={t(text.status === 'thawed' ? 'vote.thawed' : 'vote.over')}>
      <p>
        {newer ? (
          <a href={deskVotePath(locale, newer.id)}>
            {t('vote.newer', { number: String(newer.numberInPlan) })}
          </a>
        ) : (
          <a href={agreementPath(locale, text)}>{t('vote.result')}</a>
        )}
      </p>
    </Notice>
  );
}
