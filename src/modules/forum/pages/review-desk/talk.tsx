import { sends } from '#platform/sends.ts';
import { z } from 'zod';
import { seenOf } from '#kernel/edit-conflict.ts';
import type { TalkId } from '#kernel/ids.ts';
import { seenSchema } from '#platform/http/form-schemas.ts';
import { formWords } from '#platform/http/form-texts.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ActForm } from '#ui/acts/act-form.tsx';
import { answerAct, performAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { fieldOf, type Filled } from '#ui/acts/filled.ts';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { surveysPanel } from '#modules/surveys/index.ts';
import { asAsked } from '../../domain/feedback.ts';
import { MAX_NOTE_LENGTH, OUTCOMES } from '../../domain/review/review.ts';
import { isInProgramme } from '../../domain/talk.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { materialsText } from '../materials/messages/index.ts';
import { decideTalk } from '../../use-cases/review/decide-talk.ts';
import { type DeskTalk, readDeskTalk } from '../../use-cases/review/read-desk-talk.ts';
import { deskForumPath, type ForumDesk } from '../desk/desk-pages.ts';
import { reviewText } from './messages/index.ts';
import { reviewError, reviewIssues } from './review-errors.ts';
import { deskTalkPath, deskTalksPath, talkIdOf } from './review-paths.ts';
import { ReviewsPanel } from './reviews-panel.tsx';
import { SpeakersPanel } from './speakers-panel.tsx';
import { TalkContent } from './talk-content.tsx';

export const DECISION_FIELDS = ['seenAt', 'outcome', 'note'];

const decidingSchema = z.strictObject({
  seenAt: seenSchema,
  outcome: z.enum(OUTCOMES, { error: 'outcome-missing' }),
  note: formWords(MAX_NOTE_LENGTH),
});

/** `/desk/forum/talks/{talk}`: everything that was sent, how it was reviewed, and what is decided of it. */
export async function deskTalkPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const id = talkIdOf(request);
  if (!id) return refusal('absent');
  return request.method === 'POST'
    ? await decide(context, request, id)
    : await show(context, request, id, undefined);
}

async function decide(context: ForumDesk, request: PageRequest, id: TalkId): Promise<Answer> {
  const { locale, form } = request;
  const typed = Object.fromEntries(form);
  const parsed = decidingSchema.safeParse(typed);
  const done = await performAct(parsed, (given) => decideTalk(context, { ...given, id }));
  return await answerAct(done, {
    done: `${deskTalkPath(locale, id)}?done=decided`,
    impossible: `${deskTalkPath(locale, id)}?done=impossible`,
    issueErrors: (issues) => reviewIssues(locale, issues),
    reasonError: (reason) => reviewError(locale, reason),
    again: (errors, isStale) => show(context, request, id, { typed, errors, isStale }),
  });
}

const DONE = ['decided', 'impossible', 'feedback', 'no-feedback'] as const;

async function show(
  context: ForumDesk,
  request: PageRequest,
  id: TalkId,
  filled: Filled | undefined,
): Promise<Answer> {
  const read = await readDeskTalk(context, id);
  if (!read.ok) return refusal('absent');
  const shown = read.value;
  const { talk, forum, submission } = shown;
  const { locale, query } = request;
  if (filled && shown.outcomes.length === 0) {
    return redirect(`${deskTalkPath(locale, id)}?done=impossible`);
  }
  const t = reviewText.sending(locale, sends(context.platform, 'mail'));
  const done = DONE.find((one) => one === query.get('done'));
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={talk.title}
      lead={t(`status.${talk.status}`)}
      crumbs={[
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('talks'), href: deskTalksPath(locale, forum.id) },
        { text: talk.title },
      ]}
      done={done && t(`done.${done}`)}
      hears={['talk.*', 'survey.*']}
    >
      <TalkContent {...shown} locale={locale} answers={submission?.answers ?? {}} />
      <SpeakersPanel context={context} locale={locale} shown={shown} />
      <ReviewsPanel locale={locale} shown={shown} />
      {isInProgramme(talk) && (
        <LinkRows>
          <LinkRow
            href={deskTalkPath(locale, talk.id, '/materials')}
            title={materialsText.in(locale)('title')}
          />
        </LinkRows>
      )}
      {
        await surveysPanel({
          context,
          request,
          subject: asAsked(talk.id),
          open: shown.isHeard ? deskTalkPath(locale, talk.id, '/feedback') : undefined,
        })
      }
      {shown.outcomes.length > 0 && <Decide {...{ context, request, shown, filled }} />}
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}

interface DecideProps {
  readonly context: ForumDesk;
  readonly request: PageRequest;
  readonly shown: DeskTalk;
  readonly filled: Filled | undefined;
}

function Decide({ context, request, shown: { talk, outcomes, note }, filled }: DecideProps) {
  const { locale } = request;
  const t = reviewText.sending(locale, sends(context.platform, 'mail'));
  const decided = filled ?? { typed: { note }, errors: [], isStale: false };
  const of = fieldOf({ locale, ...decided });
  return (
    <Panel title={t('decide')}>
      <PanelBody>
        <ActForm
          locale={locale}
          action={deskTalkPath(locale, talk.id)}
          filled={decided}
          seenAt={seenOf(talk)}
          now={[{ label: t('status'), value: t(`status.${talk.status}`) }]}
          button={t('decide.send')}
        >
          <Choices
            {...of('outcome')}
            legend={t('outcome')}
            options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          />
          <Field {...of('note')} label={t('note')} hint={t('note.hint')} rows={3} optional />
        </ActForm>
      </PanelBody>
    </Panel>
  );
}
