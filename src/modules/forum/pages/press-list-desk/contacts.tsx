import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { ButtonLink } from '#ui/components/button.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { isWrittenTo, type PressContact } from '../../domain/press-list/press-contact.ts';
import { listPressContacts } from '../../use-cases/press-list/list-contacts.ts';
import { deskForumPath, deskListPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { pressListDeskText } from './messages/index.ts';
import { pressContactPath, pressContactsPath } from './press-list-place.ts';

const DONE = ['added', 'removed'] as const;

/** `/desk/forum/{id}/journalists`: whom the press office writes to, those who have not answered yet first. */
export async function pressContactsPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const id = forumIdOf(request);
  const listed = id && (await listPressContacts(context, id));
  if (!id || !listed?.ok) return refusal('absent');
  const { locale, query } = request;
  const { forum, contacts } = listed.value;
  const t = pressListDeskText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  const ordered = [
    ...contacts.filter((one) => !isWrittenTo(one)),
    ...contacts.filter((one) => isWrittenTo(one)),
  ];
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('title')}
      lead={t('lead')}
      crumbs={[
        { text: t('forums'), href: deskListPath(locale) },
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('title') },
      ]}
      actions={<ButtonLink href={pressContactsPath(locale, id, '/new')}>{t('add')}</ButtonLink>}
      done={done && t(`done.${done}`)}
      hears={['press-contact.*']}
    >
      {!context.platform.mail && <Notice tone="warning">{t('no-mail')}</Notice>}
      {contacts.length === 0 ? (
        <NextStep title={t('none')}>{t('none.text')}</NextStep>
      ) : (
        <Panel title={t('count', { count: contacts.length })}>
          <TaskRows>
            {ordered.map((one) => (
              <TaskRow
                key={one.id}
                href={pressContactPath(locale, id, one.id)}
                title={one.name === '' ? one.outlet : `${one.name}, ${one.outlet}`}
                about={[t(`source.${one.source}`), one.topics].filter(Boolean).join('; ')}
                badge={<State locale={locale} contact={one} />}
              />
            ))}
          </TaskRows>
        </Panel>
      )}
    </DeskPage>,
  );
}

interface StateProps {
  readonly locale: Locale;
  readonly contact: PressContact;
}

/** Whether releases go there. */
export function State({ locale, contact }: StateProps) {
  return (
    <Badge tone={isWrittenTo(contact) ? 'kept' : 'plain'}>
      {pressListDeskText.in(locale)(`state.${stateOf(contact)}`)}
    </Badge>
  );
}

function stateOf(contact: PressContact): 'written' | 'refused' | 'asked' {
  if (contact.isRefused) return 'refused';
  return isWrittenTo(contact) ? 'written' : 'asked';
}
