import type { ComponentChildren } from 'preact';
import { type OfficerId, parseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { JumpLinks } from '#ui/components/jump-links.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { uiText } from '#ui/messages/index.ts';
import { deskFrame } from '#modules/identity/index.ts';
import { beatsOn, type DeskOfficer } from '../../domain/desk-officer.ts';
import { hasLeft } from '../../domain/officer-card.ts';
import { isSuspended } from '../../domain/who-takes.ts';
import {
  type CardRight,
  type OfficerForDesk,
  readOfficerForDesk,
} from '../../use-cases/read-officer-for-desk.ts';
import { kindWord, shortNameIn } from '../officer-words.ts';
import { CardPreview, PREVIEW } from './card-preview.tsx';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';
import { type CardPage, cardPath } from './paths.ts';

/** The number of an officer in a page's address. */
export function officerIdOf({ params }: PageRequest): OfficerId | undefined {
  return parseId<'officer'>(params['id'] ?? '');
}

/** The officer of this page's address, or the answer that there is none for whoever asks. */
export async function officerOf(
  context: OfficersDesk,
  request: PageRequest,
): Promise<Result<OfficerForDesk, Answer>> {
  const id = officerIdOf(request);
  const read = id && (await readOfficerForDesk(context, id));
  return read?.ok ? ok(read.value) : refuse(refusal('absent'));
}

/** Everything of a card has its page, and each page stands in the same frame. */
const PAGES: readonly { readonly path: CardPage; readonly right?: CardRight }[] = [
  { path: '' },
  { path: '/hours' },
  { path: '/beats' },
  { path: '/absences' },
  { path: '/photo' },
  { path: '/service', right: 'leave' },
];

interface Shown {
  readonly context: OfficersDesk;
  readonly request: PageRequest;
  readonly read: OfficerForDesk;
  readonly current: CardPage;
  readonly children: ComponentChildren;
  /** What was sent could not be taken: the page shows it again. */
  readonly reason?: 'invalid' | 'conflict' | 'too-large';
}

export async function cardShell(shown: Shown): Promise<Answer> {
  const { context, request, read, current, children, reason } = shown;
  const { locale, query } = request;
  const { officer } = read;
  const t = officersDeskText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  const isShown = !hasLeft(officer, context.platform.clock.today());
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={shortNameIn(locale, officer)}
      lead={leadOf(context, request, read)}
      crumbs={[
        { text: t('officers'), href: localePath(locale, '/desk/officers') },
        { text: shortNameIn(locale, officer) },
      ]}
      done={done && t(`done.${done}`)}
      hears={['officer.*', 'assignment.*']}
      actions={<CheckButton request={request} read={read} context={context} />}
      aside={isShown && <CardPreview context={context} locale={locale} officer={officer} />}
    >
      <BackToIssue request={request} />
      <Tabs
        locale={locale}
        label={t('card.pages')}
        tabs={PAGES.filter(({ right }) => right === undefined || read.may.has(right)).map(
          ({ path }) => ({
            label: t(path === '' ? 'card.page' : `card.page${path}`),
            href: cardPath(locale, officer.id, path),
            current: path === current,
          }),
        )}
      />
      {isShown && (
        <JumpLinks
          narrow
          label={uiText.in(locale)('desk.parts')}
          links={[{ id: PREVIEW, text: t('preview') }]}
        />
      )}
      <LeftNotice context={context} request={request} officer={officer} />
      {isShown && isSuspended(context.officers, officer.id) && (
        <Notice tone="warning">{t('card.is-suspended')}</Notice>
      )}
      {children}
    </DeskPage>
  );
  return page(view, reason === undefined ? {} : { reason });
}

const DONE = [
  'saved',
  'unchanged',
  'checked',
  'hours',
  'beat',
  'beat-ended',
  'absence',
  'absence-alone',
  'absence-removed',
  'photo',
  'photo-withdrawn',
  'account',
  'left',
  'returned',
  'created',
] as const;

function leadOf(
  context: OfficersDesk,
  { locale }: PageRequest,
  { officer, nameOfArea }: OfficerForDesk,
): string {
  const t = officersDeskText.in(locale);
  const areas = beatsOn(officer, context.platform.clock.today()).flatMap(({ areaId }) => {
    const area = nameOfArea(areaId);
    return area ? [nameIn(locale, area)] : [];
  });
  const badge = t('card.badge.is', { badge: officer.badgeNumber });
  return [kindWord(locale, officer), badge, ...areas].join(' · ');
}

interface CheckButtonProps {
  readonly context: OfficersDesk;
  readonly request: PageRequest;
  readonly read: OfficerForDesk;
}

/** «Картка правильна»: one press, which is what the whole reminder is about. */
function CheckButton({ context, request: { locale }, read: { officer, may } }: CheckButtonProps) {
  const today = context.platform.clock.today();
  if (!may.has('check') || hasLeft(officer, today) || officer.checkedOn?.equals(today)) return null;
  return (
    <PostButton action={`${cardPath(locale, officer.id)}/check`} act>
      {officersDeskText.in(locale)('check')}
    </PostButton>
  );
}

/** Whoever came from a remark goes back to it. */
function BackToIssue({ request: { locale, query } }: { readonly request: PageRequest }) {
  const issue = parseId<'card-issue'>(query.get('issue') ?? '');
  if (issue === undefined) return null;
  const t = officersDeskText.in(locale);
  return (
    <Notice>
      <p>
        {t('issue.return')}{' '}
        <a href={localePath(locale, `/desk/issues/${issue}`)}>{t('issue.return.link')}</a>
      </p>
    </Notice>
  );
}

interface LeftNoticeProps {
  readonly context: OfficersDesk;
  readonly request: PageRequest;
  readonly officer: DeskOfficer;
}

function LeftNotice({ context, request: { locale }, officer }: LeftNoticeProps) {
  if (!hasLeft(officer, context.platform.clock.today())) return null;
  return <Notice tone="warning">{officersDeskText.in(locale)('card.has-left')}</Notice>;
}
