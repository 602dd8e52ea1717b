import { seenOf } from '#kernel/edit-conflict.ts';
import type { ForumId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ActForm } from '#ui/acts/act-form.tsx';
import { answerAct, performAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import type { Filled } from '#ui/acts/filled.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { PressContact } from '../../domain/press-list/press-contact.ts';
import type { NamedContact } from '../../use-cases/press-list/contact-in-reach.ts';
import {
  askPressContact,
  changePressContact,
  removePressContact,
} from '../../use-cases/press-list/change-contact.ts';
import {
  type DeskPressContact,
  readPressContact,
} from '../../use-cases/press-list/list-contacts.ts';
import { changingContactSchema } from '../../use-cases/press-list/press-list-schemas.ts';
import { deskForumPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { momentOf } from '../forum-words.ts';
import { contactError, contactIssues } from './contact-errors.ts';
import { ContactFields } from './contact-fields.tsx';
import { State } from './contacts.tsx';
import { pressListDeskText } from './messages/index.ts';
import { pressContactIdOf, pressContactPath, pressContactsPath } from './press-list-place.ts';

function namedIn(request: PageRequest): NamedContact | undefined {
  const [forumId, id] = [forumIdOf(request), pressContactIdOf(request)];
  return forumId && id && { forumId, id };
}

/** `/desk/forum/{id}/journalists/{contact}`: who it is, how they came to be here, and whether they want letters. */
export async function pressContactPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const named = namedIn(request);
  if (!named) return refusal('absent');
  return request.method === 'POST'
    ? await change(context, request, named)
    : await show(context, request, named, undefined);
}

async function change(
  context: ForumDesk,
  request: PageRequest,
  named: NamedContact,
): Promise<Answer> {
  const { locale } = request;
  const { forumId, id } = named;
  const typed = Object.fromEntries(request.form);
  const parsed = changingContactSchema.safeParse(typed);
  const done = await performAct(parsed, ({ seenAt, ...said }) =>
    changePressContact(context, { ...named, seenAt, said }),
  );
  const own = pressContactPath(locale, forumId, id);
  return await answerAct(done, {
    done: `${own}?done=changed`,
    impossible: own,
    issueErrors: (issues) => contactIssues(locale, issues),
    reasonError: (reason) => contactError(locale, reason),
    again: (errors, isStale) => show(context, request, named, { typed, errors, isStale }),
  });
}

/** POST `…/remove`: with all that is known of them. */
export async function removeContactPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const named = namedIn(request);
  const removed = named && (await removePressContact(context, named));
  if (!named || !removed?.ok) return refusal('absent');
  return redirect(`${pressContactsPath(request.locale, named.forumId)}?done=removed`);
}

/** POST `…/ask`: the question once more. */
export async function askContactPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const named = namedIn(request);
  const asked = named && (await askPressContact(context, named));
  if (!named || !asked || (!asked.ok && asked.refusal === 'absent')) return refusal('absent');
  const own = pressContactPath(request.locale, named.forumId, named.id);
  return redirect(`${own}?done=${asked.ok ? 'asked' : 'impossible'}`);
}

const DONE = ['changed', 'asked', 'impossible'] as const;

async function show(
  context: ForumDesk,
  request: PageRequest,
  { forumId, id }: NamedContact,
  filled: Filled | undefined,
): Promise<Answer> {
  const read = await readPressContact(context, { forumId, id });
  if (!read.ok) return refusal('absent');
  const { contact, forum } = read.value;
  const { locale, query } = request;
  const t = pressListDeskText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  const title = contact.name === '' ? contact.outlet : contact.name;
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      crumbs={[
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forumId) },
        { text: t('title'), href: pressContactsPath(locale, forumId) },
        { text: title },
      ]}
      done={done && t(`done.${done}`)}
      hears={['press-contact.*']}
      aside={<Acts context={context} locale={locale} forumId={forumId} read={read.value} />}
    >
      <Panel title={t('who')} hint={<State locale={locale} contact={contact} />}>
        <PanelBody>
          <Known context={context} locale={locale} contact={contact} />
        </PanelBody>
      </Panel>
      <Panel title={t('change')}>
        <PanelBody>
          <Changing locale={locale} forumId={forumId} contact={contact} filled={filled} />
        </PanelBody>
      </Panel>
    </DeskPage>,
    reasonOfTyped(filled),
  );
}

interface KnownProps {
  readonly context: ForumDesk;
  readonly locale: Locale;
  readonly contact: PressContact;
}

function Known({ context, locale, contact }: KnownProps) {
  const t = pressListDeskText.in(locale);
  const { email, source, addedAt, askedAt, confirmedAt, aliveAt } = contact;
  const when = (at: Temporal.Instant | undefined) => at && momentOf(context, locale, at);
  return (
    <Facts
      rows={[
        { term: t('email'), value: <a href={`mailto:${email}`}>{email}</a> },
        { term: t('source'), value: t(`source.${source}`) },
        { term: t('added'), value: when(addedAt) },
        { term: t('asked'), value: when(askedAt) },
        { term: t('confirmed'), value: when(confirmedAt) },
        { term: t('alive'), value: when(aliveAt) },
      ]}
    />
  );
}

interface ChangingProps {
  readonly locale: Locale;
  readonly forumId: ForumId;
  readonly contact: PressContact;
  readonly filled: Filled | undefined;
}

function Changing({ locale, forumId, contact, filled }: ChangingProps) {
  const t = pressListDeskText.in(locale);
  const { name, outlet, phone, language, topics, sourceNote, source } = contact;
  const typed = { name, outlet, phone, language, topics, sourceNote };
  const shown = filled ?? { typed, errors: [], isStale: false };
  const isNewsroom = source === 'newsroom';
  return (
    <>
      <p>{t(isNewsroom ? 'change.newsroom' : 'change.lead')}</p>
      <ActForm
        locale={locale}
        action={pressContactPath(locale, forumId, contact.id)}
        filled={shown}
        seenAt={seenOf(contact)}
        carried={isNewsroom ? { name: '' } : {}}
        now={[
          { label: t('outlet'), value: outlet },
          { label: t('phone'), value: phone },
        ]}
        button={t('change.do')}
      >
        <ContactFields
          locale={locale}
          typed={shown.typed}
          errors={shown.errors}
          isNewsroom={isNewsroom}
        />
      </ActForm>
    </>
  );
}

interface ActsProps {
  readonly context: ForumDesk;
  readonly locale: Locale;
  readonly forumId: ForumId;
  readonly read: DeskPressContact;
}

function Acts({ context, locale, forumId, read: { contact, mayAskAgain } }: ActsProps) {
  const t = pressListDeskText.in(locale);
  const path = (act: '/ask' | '/remove') => pressContactPath(locale, forumId, contact.id, act);
  return (
    <>
      {mayAskAgain && context.platform.mail && (
        <Panel title={t('ask')}>
          <PanelBody>
            <p>{t('ask.lead')}</p>
            <PostButton action={path('/ask')}>{t('ask.do')}</PostButton>
          </PanelBody>
        </Panel>
      )}
      <Panel title={t('remove')}>
        <PanelBody>
          <p>{t('remove.lead')}</p>
          <PostButton action={path('/remove')} kind="danger">
            {t('remove.do')}
          </PostButton>
        </PanelBody>
      </Panel>
    </>
  );
}
