import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import {
  handleCardIssue,
  handlingSchema,
  takeCardIssue,
} from '../../use-cases/handle-card-issue.ts';
import { type ReadCardIssue, readCardIssue } from '../../use-cases/read-card-issue.ts';
import { officersText } from '../../messages/index.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { formErrors } from './form-errors.ts';
import { IssueAnswer } from './issue-answer.tsx';
import { IssueBadge } from './issue-badge.tsx';
import { issueAbout, issuePlaces, issueTitle } from './issue-words.ts';
import { officersDeskText } from './messages/index.ts';
import { cardPath, issuePath } from './paths.ts';

/** `/desk/issues/:id`: what a resident says, the way to the card, and what was found out. */
export async function issuePage(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  return await show(context, request, {}, []);
}

/** POST `/desk/issues/:id/take` */
export async function takeIssuePage(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  const id = idOf(request);
  const taken = id && (await takeCardIssue(context, { id }));
  if (!id || !taken) return refusal('absent');
  if (!taken.ok && taken.refusal === 'absent') return refusal('absent');
  const done = taken.ok ? 'taken' : 'too-late';
  return redirect(`${issuePath(request.locale, id)}?done=${done}`);
}

/** POST `/desk/issues/:id/handle` */
export async function handleIssuePage(
  context: OfficersDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = idOf(request);
  if (!id) return refusal('absent');
  const typed = Object.fromEntries(request.form);
  const parsed = handlingSchema.safeParse(typed);
  if (!parsed.success) {
    const errors = formErrors(request.locale, parsed.error.issues, 'outcome');
    return await show(context, request, typed, errors);
  }
  const handled = await handleCardIssue(context, { ...parsed.data, id });
  if (!handled.ok && handled.refusal === 'absent') return refusal('absent');
  const done = handled.ok ? 'handled' : 'too-late';
  return redirect(`${issuePath(request.locale, id)}?done=${done}`);
}

function idOf({ params }: PageRequest) {
  return parseId<'card-issue'>(params['id'] ?? '');
}

const DONE = ['taken', 'handled', 'too-late'] as const;

async function show(
  context: OfficersDesk,
  request: PageRequest,
  typed: Readonly<Record<string, string>>,
  errors: readonly FormError[],
): Promise<Answer> {
  const id = idOf(request);
  const read = id && (await readCardIssue(context, { id }));
  if (!read?.ok) return refusal('absent');
  const { locale, query } = request;
  const t = officersDeskText.in(locale);
  const { issue, mayHandle } = read.value;
  const done = DONE.find((one) => one === query.get('done'));
  const title = issueTitle(locale, issue);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={<IssueBadge context={context} locale={locale} issue={issue} />}
      crumbs={[{ text: t('issues'), href: localePath(locale, '/desk/issues') }, { text: title }]}
      done={done && t(`issue.done.${done}`)}
      hears={['card-issue.*', 'officer.*']}
      actions={<Actions request={request} read={read.value} />}
    >
      <Said context={context} request={request} read={read.value} />
      {mayHandle && issue.status !== 'handled' && (
        <IssueAnswer request={request} issue={issue} typed={typed} errors={errors} />
      )}
    </DeskPage>
  );
  return page(view, errors.length > 0 ? { reason: 'invalid' } : {});
}

interface PartProps {
  readonly request: PageRequest;
  readonly read: ReadCardIssue;
}

function Actions({ request: { locale }, read: { issue, mayHandle } }: PartProps) {
  const t = officersDeskText.in(locale);
  const { officer } = issue;
  return (
    <>
      {officer && (
        <ButtonLink
          kind="plain"
          href={`${cardPath(locale, officer.id, issue.subject === 'hours' ? '/hours' : '')}?issue=${issue.id}`}
        >
          {t('issue.card')}
        </ButtonLink>
      )}
      {mayHandle && issue.status === 'new' && (
        <PostButton action={`${issuePath(locale, issue.id)}/take`} act>
          {t('issues.take')}
        </PostButton>
      )}
    </>
  );
}

function Said({
  context,
  request: { locale },
  read,
}: PartProps & { readonly context: OfficersDesk }) {
  const t = officersDeskText.in(locale);
  const { issue, names } = read;
  const { timeZone } = context.platform.clock;
  const when = (at: Temporal.Instant | undefined) => at && formatInstant(locale, at, timeZone);
  const whoAndWhen = (who: typeof issue.takenBy, at: Temporal.Instant | undefined) =>
    [who && names.get(who), when(at)].filter(Boolean).join(', ');
  return (
    <Panel title={t('issue.said')}>
      <PanelBody>
        {issue.note === '' ? (
          <p class="quiet">{t('issue.no-words')}</p>
        ) : (
          <blockquote>
            <Paragraphs text={issue.note} />
          </blockquote>
        )}
        <Facts
          rows={[
            {
              term: t('issue.subject'),
              value: officersText.in(locale)(`wrong.subject.${issue.subject}`),
            },
            {
              term: t('issue.about'),
              value: [issue.officer && issueAbout(locale, issue), issuePlaces(locale, issue)]
                .filter(Boolean)
                .join(', '),
            },
            { term: t('issue.at'), value: when(issue.at) },
            { term: t('issue.taken'), value: whoAndWhen(issue.takenBy, issue.takenAt) },
            { term: t('issue.handled'), value: whoAndWhen(issue.handledBy, issue.handledAt) },
            {
              term: t('issue.outcome'),
              value: issue.outcome && t(`issue.outcome.${issue.outcome}`),
            },
            { term: t('issue.answer'), value: issue.answer },
          ]}
        />
        <p class="quiet">{t('issue.nobody')}</p>
      </PanelBody>
    </Panel>
  );
}
