import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { Badge } from '../components/badge.tsx';
import { ButtonLink } from '../components/button.tsx';
import { DeskTable } from '../components/desk-table.tsx';
import { Figures } from '../components/figures.tsx';
import { Keys } from '../components/keys.tsx';
import { NextStep } from '../components/next-step.tsx';
import { Pager } from '../components/pager.tsx';
import { Panel } from '../components/panel.tsx';
import { PostButton } from '../components/post-button.tsx';
import { JumpLinks } from '../components/jump-links.tsx';
import { Tabs } from '../components/tabs.tsx';
import { uiText } from '../messages/index.ts';
import { TaskRow, TaskRows } from '../components/task-row.tsx';
import { DeskPage } from '../layouts/desk-page.tsx';
import { DeskForms } from './desk-forms.tsx';
import { galleryText } from './messages/index.ts';

/** The parts of the desk, with what a day may bring. No data. */
export function deskSample(request: PageRequest): Answer {
  const { locale } = request;
  const t = galleryText.in(locale);
  const place = (label: string, path: string, more: { key?: string; waiting?: number } = {}) => ({
    label,
    path,
    current: request.path === path,
    ...more,
  });
  return page(
    <DeskPage
      request={request}
      frame={{
        account: 'sample',
        person: t('person.name'),
        roles: t('person.role'),
        groups: [
          {
            label: undefined,
            isFolded: false,
            places: [place(t('desk.title'), '/ui/desk', { key: 'd', waiting: 7 })],
          },
          {
            label: t('desk.group'),
            isFolded: true,
            places: [place(t('desk.people'), '/ui', { key: 'p' })],
          },
        ],
        unread: 3,
        now: t('badge.date'),
      }}
      title={t('desk.title')}
      lead={t('desk.lead')}
      actions={<ButtonLink href="#new">{t('desk.action')}</ButtonLink>}
      done={t('notice.done')}
      aside={<Aside request={request} />}
    >
      <Panel
        title={t('desk.waiting')}
        hint={
          <>
            <span>4</span>
            <Keys keys={['J', 'K']}>{t('desk.next')}</Keys>
            <Keys keys={['A']}>{t('desk.answer')}</Keys>
          </>
        }
      >
        <Waiting request={request} />
      </Panel>
      <Tabs
        locale={locale}
        label={t('desk.people')}
        tabs={[
          { label: t('desk.people'), href: '#people', current: true, count: 3 },
          { label: t('desk.title'), href: '#today', current: false },
        ]}
      />
      <JumpLinks
        label={uiText.in(locale)('desk.parts')}
        links={[
          { id: 'people', text: t('desk.people') },
          { id: 'today', text: t('desk.title') },
        ]}
      />
      <DeskForms locale={locale} />
      <Panel title={t('desk.people')}>
        <People request={request} />
      </Panel>
      <Pager locale={locale} page={2} pages={5} hrefOf={(number) => `#page-${number}`} />
      <NextStep title={t('desk.empty')} href="#draw" action={t('desk.empty.action')}>
        {t('desk.empty.text')}
      </NextStep>
    </DeskPage>,
  );
}

function Waiting({ request }: { readonly request: PageRequest }) {
  const t = galleryText.in(request.locale);
  return (
    <TaskRows>
      <TaskRow
        href="#lamp"
        when="14:02"
        title={t('desk.lamp')}
        about={t('desk.lamp.about')}
        badge={<Badge>{t('desk.new')}</Badge>}
        act={
          <PostButton action="#answer" label={t('desk.answer')} act>
            {t('desk.answer')}
          </PostButton>
        }
        fresh
      />
      <TaskRow
        href="#house"
        when={t('desk.yesterday')}
        title={t('desk.house')}
        about={t('desk.house.about')}
        badge={<Badge tone="late">{t('badge.late')}</Badge>}
      />
      <TaskRow
        href="#parking"
        when={t('desk.day')}
        title={t('desk.parking')}
        about={t('desk.parking.about')}
        badge={<Badge tone="date">{t('desk.days')}</Badge>}
      />
      <TaskRow
        href="#noise"
        title={t('desk.noise')}
        badge={<Badge tone="kept">{t('badge.kept')}</Badge>}
      />
    </TaskRows>
  );
}

interface Sample {
  readonly name: string;
  readonly role: string;
  readonly count: number;
}

function People({ request }: { readonly request: PageRequest }) {
  const t = galleryText.in(request.locale);
  const rows: readonly Sample[] = [
    { name: t('person.name'), role: t('person.role'), count: 112 },
    { name: t('person.long'), role: t('person.long.role'), count: 9 },
  ];
  return (
    <DeskTable
      caption={t('desk.people')}
      columns={[
        { id: 'name', heading: t('person'), cell: ({ name }) => name },
        { id: 'role', heading: t('fact.badge'), cell: ({ role }) => role },
        { id: 'count', heading: t('desk.waiting'), cell: ({ count }) => count, figures: true },
        {
          id: 'act',
          heading: t('buttons'),
          cell: ({ name }) => (
            <PostButton action="#end" kind="link" label={`${t('desk.end')}: ${name}`}>
              {t('desk.end')}
            </PostButton>
          ),
        },
      ]}
      rows={rows}
      keyOf={({ name }) => name}
      hrefOf={() => '#person'}
    />
  );
}

function Aside({ request }: { readonly request: PageRequest }) {
  const { locale } = request;
  const t = galleryText.in(locale);
  return (
    <>
      <Panel title={t('desk.today')}>
        <TaskRows>
          <TaskRow
            href="#reception"
            when="14:00"
            title={t('desk.reception')}
            badge={<Badge tone="date">{t('badge.plain')}</Badge>}
          />
        </TaskRows>
      </Panel>
      <Panel title={t('desk.report')} hint={t('desk.report.hint')}>
        <Figures
          locale={locale}
          figures={[
            { value: 1112, label: t('desk.figure.reports') },
            { value: 9, label: t('desk.figure.meetings'), href: '#meetings' },
          ]}
        />
      </Panel>
    </>
  );
}
