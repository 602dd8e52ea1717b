import { localePath } from '#platform/i18n/locales.ts';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRows } from '#ui/components/task-row.tsx';
import type { Context, MyDaySection } from '#modules/identity/index.ts';
import type { PlanHouse } from '../../domain/plan-desk.ts';
import { type ListedVoting, listVotings } from '../../use-cases/agreement/read-voting.ts';
import { withHouse } from '../desk/desk-pages.ts';
import { agreementText } from './messages/index.ts';
import { VotingRow } from './voting-row.tsx';

/** On «my day»: which texts wait for one’s vote. */
export function votingsDay(house: PlanHouse): MyDaySection {
  return {
    id: 'votings',
    order: 7.5,
    permission: 'plan-text.vote',
    load: async (asking, { locale }) => {
      const waiting = await votesOf(asking, house);
      if (waiting.length === 0) return null;
      const t = agreementText.in(locale);
      return (
        <Panel
          title={t('votings')}
          hint={<a href={localePath(locale, '/desk/plan/vote')}>{t('votings.all')}</a>}
        >
          <TaskRows>
            {waiting.map((row) => (
              <VotingRow
                key={row.text.id}
                context={withHouse(asking, house)}
                locale={locale}
                row={row}
              />
            ))}
          </TaskRows>
        </Panel>
      );
    },
  };
}

async function votesOf(asking: Context, house: PlanHouse): Promise<readonly ListedVoting[]> {
  const listed = await listVotings(withHouse(asking, house));
  return listed.ok ? listed.value.filter(({ hasVoted }) => !hasVoted) : [];
}

/** How many wait: what the place in the navigation counts. */
export async function countVotings(asking: Context, house: PlanHouse): Promise<number> {
  return (await votesOf(asking, house)).length;
}
