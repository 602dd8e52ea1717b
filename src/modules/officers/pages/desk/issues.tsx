import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Keys } from '#ui/components/keys.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { type ListedCardIssue, listCardIssues } from '../../use-cases/list-card-issues.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { IssueBadge } from './issue-badge.tsx';
import { issuePlaces, issueTitle, issueWhen } from './issue-words.ts';
import { officersDeskText } from './messages/index.ts';
import { issuePath } from './paths.ts';

/** `/desk/issues`: what residents say is wrong on cards, the new ones first, then by age. */
export async function issuesPage(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const t = officersDeskText.in(locale);
  const handled = query.get('view') === 'handled';
  const listed = await listCardIssues(context, { handled });
  if (!listed.ok) return refusal('absent');
  const path = localePath(locale, '/desk/issues');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('issues')}
      lead={t('issues.lead')}
      hears={['card-issue.*']}
    >
      <Tabs
        locale={locale}
        label={t('issues.views')}
        tabs={[
          { label: t('issues.waiting'), href: path, current: !handled },
          { label: t('issues.handled'), href: `${path}?view=handled`, current: handled },
        ]}
      />
      {listed.value.length === 0 ? (
        <NextStep title={t(handled ? 'issues.none.handled' : 'issues.none')}>
          {t(handled ? 'issues.none.handled.text' : 'issues.none.text')}
        </NextStep>
      ) : (
        <Issues context={context} request={request} issues={listed.value} handled={handled} />
      )}
    </DeskPage>,
  );
}

interface IssuesProps {
  readonly context: OfficersDesk;
  readonly request: PageRequest;
  readonly issues: readonly ListedCardIssue[];
  readonly handled: boolean;
}

function Issues({ context, request: { locale }, issues, handled }: IssuesProps) {
  const t = officersDeskText.in(locale);
  const mayHandle = context.policy.can(context.actor, 'card-issue.handle');
  return (
    <Panel
      title={t('issues.count', { count: issues.length })}
      hint={
        <>
          <Keys keys={['J', 'K']}>{t('issues.keys')}</Keys>
          {!handled && <Keys keys={['A']}>{t('issues.take')}</Keys>}
        </>
      }
    >
      <TaskRows>
        {inOrder(issues, handled).map((issue) => (
          <TaskRow
            key={issue.id}
            href={issuePath(locale, issue.id)}
            when={issueWhen(context, locale, issue.at)}
            title={issueTitle(locale, issue)}
            about={issue.note === '' ? issuePlaces(locale, issue) : issue.note}
            badge={<IssueBadge context={context} locale={locale} issue={issue} />}
            act={
              issue.status === 'new' &&
              mayHandle && (
                <PostButton
                  action={`${issuePath(locale, issue.id)}/take`}
                  label={`${t('issues.take')}: ${issueTitle(locale, issue)}`}
                  act
                >
                  {t('issues.take')}
                </PostButton>
              )
            }
            fresh={issue.status === 'new'}
          />
        ))}
      </TaskRows>
    </Panel>
  );
}

/** Those that nobody took first, the oldest of them on top; of those that are done, the latest. */
function inOrder(issues: readonly ListedCardIssue[], handled: boolean): readonly ListedCardIssue[] {
  if (handled) return issues.toReversed();
  const isTaken = ({ status }: ListedCardIssue) => Number(status === 'taken');
  return issues.toSorted((a, b) => isTaken(a) - isTaken(b));
}
