import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { formatNearDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { FilterForm } from '#ui/components/filter-form.tsx';
import { Keys } from '#ui/components/keys.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { APPEAL_KINDS } from '../../domain/appeal.ts';
import type { AppealsContext } from '../../domain/appeals-context.ts';
import { appealsText } from '../../messages/index.ts';
import { type ListedAppeal, listAppeals, listClosedAppeals } from '../../use-cases/list-appeals.ts';
import { AppealBadge } from './appeal-badge.tsx';
import { areaName, lineOf, officerName } from './appeal-words.ts';
import { type AppealsDesk, appealPath, appealsPath } from './desk-pages.ts';
import { appealsDeskText } from './messages/index.ts';

const DAYS_AHEAD = 7;

/** Views of what is open; those that are over are a list of their own. */
const OPEN_VIEWS = ['open', 'new', 'work', 'soon', 'late'] as const;
type View = (typeof OPEN_VIEWS)[number] | 'closed';

/** `/desk/appeals`: in the order in which they are to be handled, without a name and without a word of anybody. */
export async function appealsPage(context: AppealsDesk, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const t = appealsDeskText.in(locale);
  const view: View =
    query.get('view') === 'closed'
      ? 'closed'
      : (OPEN_VIEWS.find((one) => one === query.get('view')) ?? 'open');
  const kind = APPEAL_KINDS.find((one) => one === query.get('kind'));
  const [open, closed] = [
    await listAppeals(context),
    view === 'closed' ? await listClosedAppeals(context) : undefined,
  ];
  if (!open.ok || closed?.ok === false) return refusal('absent');
  const today = context.platform.clock.today();
  const ofKind = (one: ListedAppeal) => kind === undefined || one.kind === kind;
  const within = (one: View) => open.value.filter(ofKind).filter(VIEWS[one](today));
  const shown = closed ? closed.value.filter(ofKind) : within(view);
  const href = (one: View) =>
    appealsPath(locale, { ...(one === 'open' ? {} : { view: one }), ...(kind ? { kind } : {}) });
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('appeals')}
      lead={t('lead')}
      hears={['appeal.*']}
    >
      <Tabs
        locale={locale}
        label={t('views')}
        tabs={[
          ...OPEN_VIEWS.map((one) => ({
            label: t(`view.${one}`),
            href: href(one),
            current: one === view,
            count: within(one).length,
          })),
          { label: t('view.closed'), href: href('closed'), current: view === 'closed' },
        ]}
      />
      <Kinds locale={locale} view={view} kind={kind} />
      {shown.length === 0 ? (
        <NextStep title={t('none')}>{t('none.text')}</NextStep>
      ) : (
        <Rows context={context} locale={locale} appeals={shown} />
      )}
    </DeskPage>,
  );
}

/** Whether an appeal stands in a view of that day. */
const VIEWS: Readonly<Record<View, (today: Temporal.PlainDate) => (one: ListedAppeal) => boolean>> =
  {
    open: () => () => true,
    new: () => (one) => one.status === 'received',
    work: () => (one) => one.status !== 'received',
    soon: (today) => (one) =>
      one.urgency !== 'overdue' &&
      Temporal.PlainDate.compare(one.dueOn, today.add({ days: DAYS_AHEAD })) <= 0,
    late: () => (one) => one.urgency === 'overdue',
    closed: () => () => false,
  };

interface KindsProps {
  readonly locale: Locale;
  readonly view: View;
  readonly kind: ListedAppeal['kind'] | undefined;
}

function Kinds({ locale, view, kind }: KindsProps) {
  const t = appealsDeskText.in(locale);
  const of = appealsText.in(locale);
  const all = appealsPath(locale, view === 'open' ? {} : { view });
  return (
    <FilterForm
      action={appealsPath(locale)}
      label={t('kinds')}
      button={of('show')}
      {...(kind ? { reset: { href: all, text: t('kinds.all') } } : {})}
    >
      {view !== 'open' && <input type="hidden" name="view" value={view} />}
      <SelectField
        locale={locale}
        name="kind"
        label={t('kinds')}
        empty={t('kinds.all')}
        options={APPEAL_KINDS.map((value) => ({ value, label: of(`kind.${value}`) }))}
        value={kind}
      />
    </FilterForm>
  );
}

interface RowsProps {
  readonly context: AppealsContext;
  readonly locale: Locale;
  readonly appeals: readonly ListedAppeal[];
}

function Rows({ context, locale, appeals }: RowsProps) {
  const t = appealsDeskText.in(locale);
  return (
    <Panel
      title={t('count', { count: appeals.length })}
      hint={<Keys keys={['J', 'K']}>{t('keys')}</Keys>}
    >
      <TaskRows>
        {appeals.map((appeal) => (
          <AppealRow key={appeal.id} context={context} locale={locale} appeal={appeal} />
        ))}
      </TaskRows>
    </Panel>
  );
}

interface AppealRowProps {
  readonly context: AppealsContext;
  readonly locale: Locale;
  readonly appeal: ListedAppeal;
}

export function AppealRow({ context, locale, appeal }: AppealRowProps) {
  const t = appealsDeskText.in(locale);
  const today = context.platform.clock.today();
  // What is over and was given to nobody waits for nobody.
  const isOver = appeal.urgency === undefined;
  const officer =
    isOver && !appeal.officerId ? [] : [officerName(locale, context, appeal.officerId)];
  return (
    <TaskRow
      href={appealPath(locale, appeal.id)}
      title={lineOf(locale, appeal)}
      about={[
        t('line.received', { day: formatNearDay(locale, appeal.receivedOn, today) }),
        areaName(locale, context, appeal.areaId),
        ...officer,
      ].join(' · ')}
      badge={<AppealBadge locale={locale} appeal={appeal} today={today} />}
      fresh={appeal.status === 'received'}
    />
  );
}
