import type { Locale } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import type { WaitingIssue } from '../../use-cases/list-waiting-issues.ts';
import type { OfficersContext } from '../../domain/officers-context.ts';
import { daysOld, ISSUE_DAYS } from './issue-words.ts';
import { officersDeskText } from './messages/index.ts';

interface IssueBadgeProps {
  readonly context: OfficersContext;
  readonly locale: Locale;
  readonly issue: Pick<WaitingIssue, 'status' | 'outcome' | 'at' | 'takenBy'>;
}

/** What came of it, or how long it waits. */
export function IssueBadge({ context, locale, issue }: IssueBadgeProps) {
  const t = officersDeskText.in(locale);
  const { actor } = context;
  const days = daysOld(context, issue.at);
  if (issue.outcome) return <Badge tone="kept">{t(`issue.outcome.${issue.outcome}`)}</Badge>;
  if (issue.status === 'handled') return <Badge tone="kept">{t('issues.handled')}</Badge>;
  const isOwn = actor.kind === 'staff' && actor.id === issue.takenBy;
  if (issue.status === 'taken') {
    return <Badge tone="date">{t(isOwn ? 'issues.taken.own' : 'issues.taken')}</Badge>;
  }
  return days > ISSUE_DAYS ? (
    <Badge tone="late">{t('issues.days', { days })}</Badge>
  ) : (
    <Badge>{t('issues.new')}</Badge>
  );
}
