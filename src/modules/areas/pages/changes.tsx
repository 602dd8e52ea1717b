import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { Badge } from '#ui/components/badge.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import { areasText } from '../messages/index.ts';
import { listChanges } from '../use-cases/list-changes.ts';
import { changeTitle, whenWords, whoWords } from './change-words.ts';

/** `/desk/areas/changes`: what was done to areas, by whom, each with its way back. */
export async function changesPage(
  context: AreasDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const { locale } = request;
  const t = areasText.in(locale);
  const listed = await listChanges(context);
  if (!listed.ok) return refusal('absent');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('desk.changes')}
      lead={t('desk.changes.lead')}
      hears={['area.*']}
      crumbs={[
        { text: t('desk.areas'), href: localePath(locale, '/desk/areas') },
        { text: t('desk.changes') },
      ]}
    >
      {listed.value.length === 0 ? (
        <NextStep title={t('desk.changes.none')}>{t('desk.changes.none.text')}</NextStep>
      ) : (
        <Panel>
          <DeskTable
            caption={t('desk.changes')}
            rows={listed.value}
            keyOf={({ change }) => change.id}
            hrefOf={({ change }) => localePath(locale, `/desk/areas/changes/${change.id}`)}
            columns={[
              {
                id: 'what',
                heading: t('desk.changes.what'),
                cell: ({ change, area }) =>
                  changeTitle(locale, change, area && nameIn(locale, area)),
              },
              {
                id: 'when',
                heading: t('desk.changes.when'),
                whole: true,
                cell: ({ change }) => whenWords(locale, change, context),
              },
              {
                id: 'who',
                heading: t('desk.changes.who'),
                cell: ({ change }) => whoWords(locale, change, context.actor),
              },
              {
                id: 'areas',
                heading: t('desk.changes.areas'),
                figures: true,
                cell: ({ areas }) => formatNumber(locale, areas),
              },
              {
                id: 'state',
                heading: t('desk.areas.status'),
                cell: ({ undone }) => undone && <Badge>{t('desk.changes.undone')}</Badge>,
              },
            ]}
          />
        </Panel>
      )}
    </DeskPage>,
  );
}
