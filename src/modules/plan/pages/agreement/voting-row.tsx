import type { Locale } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import { TaskRow } from '#ui/components/task-row.tsx';
import type { PlanContext } from '../../domain/plan-context.ts';
import { planText } from '../../messages/index.ts';
import type { ListedVoting } from '../../use-cases/agreement/read-voting.ts';
import { planTitle } from '../desk/plan.tsx';
import { deskVotePath } from './agreement-paths.ts';
import { moment } from './agreement-words.tsx';
import { agreementText } from './messages/index.ts';

/** One text that is put to the vote, for whoever is on its roll. */
export function VotingRow({
  context,
  locale,
  row: { text, plan, seat, hasVoted },
}: {
  readonly context: Pick<PlanContext, 'areas' | 'platform'>;
  readonly locale: Locale;
  readonly row: ListedVoting;
}) {
  const t = agreementText.in(locale);
  const version = t('text', { number: String(text.numberInPlan) });
  const until = t('voting.until', { until: moment(context, locale, text.endsAt) });
  return (
    <TaskRow
      href={deskVotePath(locale, text.id)}
      title={`${planTitle(context, locale, { plan })} · ${version}`}
      about={`${planText.in(locale)(`side.${seat.side}`)} · ${until}`}
      badge={
        <Badge tone={hasVoted ? 'kept' : 'date'}>{t(hasVoted ? 'vote.cast' : 'vote.waits')}</Badge>
      }
    />
  );
}
