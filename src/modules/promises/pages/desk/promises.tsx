import { deskAreaName } from '#modules/areas/index.ts';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Keys } from '#ui/components/keys.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import { type DeskPromise, listDeskPromises } from '../../use-cases/list-desk-promises.ts';
import { promiseChoices } from '../../use-cases/promise-choices.ts';
import { beginningOf, ownerWords } from '../public/promise-words.tsx';
import { deskPromisePath, deskPromisesPath, type PromisesDesk } from './desk-pages.ts';
import { DueBadge } from './due-badge.tsx';
import { promisesDeskText } from './messages/index.ts';

const VIEWS = {
  mine: ({ isOwn }: DeskPromise) => isOwn,
  late: ({ due }: DeskPromise) => due === 'overdue',
  week: ({ due }: DeskPromise) => due === 'soon' || due === 'today',
  all: () => true,
} as const;
type View = keyof typeof VIEWS;
const VIEW_NAMES: readonly View[] = ['mine', 'late', 'week', 'all'];

/** `/desk/promises`: what is owed, what is due first before the others. */
export async function deskPromisesPage(
  context: PromisesDesk,
  request: PageRequest,
): Promise<Answer> {
  const { locale, query } = request;
  const listed = await listDeskPromises(context);
  if (!listed.ok) return refusal('absent');
  const within = (view: View) => listed.value.filter(VIEWS[view]);
  const view =
    VIEW_NAMES.find((one) => one === query.get('view')) ??
    (within('mine').length > 0 ? 'mine' : 'all');
  const shown = within(view);
  const t = promisesDeskText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('promises')}
      lead={t('promises.lead')}
      hears={['promise.*']}
      actions={
        promiseChoices(context).ok && (
          <ButtonLink href={localePath(locale, '/desk/promises/new')}>{t('new')}</ButtonLink>
        )
      }
    >
      <Tabs
        locale={locale}
        label={t('views')}
        tabs={VIEW_NAMES.map((one) => ({
          label: t(`view.${one}`),
          href: deskPromisesPath(locale, one),
          current: one === view,
          count: within(one).length,
        }))}
      />
      {shown.length === 0 ? (
        <NextStep title={t('none')}>{t('none.text')}</NextStep>
      ) : (
        <Panel
          title={t('count', { count: shown.length })}
          hint={<Keys keys={['J', 'K']}>{t('keys')}</Keys>}
        >
          <TaskRows>
            {shown.map((promise) => (
              <DeskPromiseRow
                key={promise.id}
                context={context}
                locale={locale}
                promise={promise}
              />
            ))}
          </TaskRows>
        </Panel>
      )}
    </DeskPage>,
  );
}

interface DeskPromiseRowProps {
  readonly context: PromisesContext;
  readonly locale: Locale;
  readonly promise: DeskPromise;
}

export function DeskPromiseRow({ context, locale, promise }: DeskPromiseRowProps) {
  const { id, words, owner, areaId, dueOn } = promise;
  return (
    <TaskRow
      href={deskPromisePath(locale, id)}
      title={<span lang="uk">{beginningOf(words)}</span>}
      about={[ownerWords(locale, context, owner).name, deskAreaName(locale, context, areaId)].join(
        ' · ',
      )}
      badge={<DueBadge locale={locale} dueOn={dueOn} today={context.platform.clock.today()} />}
    />
  );
}
