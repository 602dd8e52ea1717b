import { localePath } from '#platform/i18n/locales.ts';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import type { MyDaySection } from '#modules/identity/index.ts';
import type { OfficersContext } from '../../domain/officers-context.ts';
import { withDirectories } from '../first-steps.ts';
import { listWaitingIssues } from '../../use-cases/list-waiting-issues.ts';
import { IssueBadge } from './issue-badge.tsx';
import { issuePlaces, issueTitle, issueWhen } from './issue-words.ts';
import { officersDeskText } from './messages/index.ts';
import { issuePath } from './paths.ts';

const SHOWN = 5;

/** On «my day»: remarks that wait, without their words. */
export function issuesDay(
  directories: Pick<OfficersContext, 'areas' | 'organisations' | 'officers'>,
): MyDaySection {
  return {
    id: 'card-issues',
    order: 10,
    permission: 'card-issue.handle',
    load: async (asking, { locale }) => {
      const context = withDirectories(asking, directories);
      const waiting = await listWaitingIssues(context);
      if (!waiting.ok || waiting.value.length === 0) return null;
      const t = officersDeskText.in(locale);
      const all = localePath(locale, '/desk/issues');
      return (
        <Panel
          title={t('issues.day')}
          hint={<a href={all}>{t('issues.day.all', { count: waiting.value.length })}</a>}
        >
          <TaskRows>
            {waiting.value.slice(0, SHOWN).map((issue) => (
              <TaskRow
                key={issue.id}
                href={issuePath(locale, issue.id)}
                when={issueWhen(context, locale, issue.at)}
                title={issueTitle(locale, issue)}
                about={issuePlaces(locale, issue)}
                badge={<IssueBadge context={context} locale={locale} issue={issue} />}
                fresh={issue.status === 'new'}
              />
            ))}
          </TaskRows>
        </Panel>
      );
    },
  };
}
