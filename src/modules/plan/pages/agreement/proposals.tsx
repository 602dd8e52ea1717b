import { deskAreaName } from '#modules/areas/index.ts';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import { Keys } from '#ui/components/keys.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { PlanDesk } from '../../domain/plan-desk.ts';
import { listProposals } from '../../use-cases/agreement/list-proposals.ts';
import { planDeskText } from '../desk/messages/index.ts';
import { deskProposalPath } from './agreement-paths.ts';
import { moment } from './agreement-words.tsx';
import { agreementText } from './messages/index.ts';
import { sourceWords } from './proposal-source.tsx';

const VIEWS = ['new', 'closed'] as const;

/** `/desk/plan/proposals`: what somebody proposed, without a word of it. */
export async function proposalsPage(context: PlanDesk, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const view = VIEWS.find((one) => one === query.get('view')) ?? 'new';
  const listed = await listProposals(context, view);
  if (!listed.ok) return refusal('absent');
  const t = agreementText.in(locale);
  const rows = listed.value;
  const path = localePath(locale, '/desk/plan/proposals');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('proposals')}
      lead={t('proposals.lead')}
      hears={['proposal.*']}
    >
      <Tabs
        locale={locale}
        label={t('proposals')}
        tabs={VIEWS.map((one) => ({
          label: t(`proposals.${one}`),
          href: `${path}?view=${one}`,
          current: one === view,
        }))}
      />
      {rows.length === 0 ? (
        <NextStep title={t('proposals.none')}>{t('proposals.none.text')}</NextStep>
      ) : (
        <Panel
          title={t('proposals.count', { count: rows.length })}
          hint={<Keys keys={['J', 'K']}>{planDeskText.in(locale)('keys')}</Keys>}
        >
          <TaskRows>
            {rows.map((row) => (
              <TaskRow
                key={row.id}
                href={deskProposalPath(locale, row.id)}
                title={t('proposal.of', { area: deskAreaName(locale, context, row.areaId) })}
                about={`${sourceWords(locale, row.source.kind)} · ${moment(context, locale, row.proposedAt)}`}
                badge={<Badge>{t(`proposal.${row.status}`)}</Badge>}
              />
            ))}
          </TaskRows>
        </Panel>
      )}
    </DeskPage>,
  );
}
