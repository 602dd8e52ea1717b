import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { parseId } from '#kernel/ids.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import type { PeopleDeskContext } from '../domain/people-context.ts';
import { identityText } from '../messages/index.ts';
import { type ReadColleague, readColleague } from '../use-cases/read-colleague.ts';
import { deskFrame } from './desk-frame.ts';
import { GrantList } from './grant-list.tsx';
import { PersonAccess, PersonFacts } from './person-panels.tsx';

const DONE = ['role', 'revoked', 'suspended', 'restored', 'withdrawn'] as const;

/** `/desk/people/:id`: who somebody is here, what they hold and held, and what may be done. */
export async function personPage(
  context: PeopleDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const id = parseId<'account'>(request.params['id'] ?? '');
  const read = id && (await readColleague(context, id));
  if (!read?.ok) return refusal('absent');
  const { person, isOwn, may } = read.value;
  const { locale, query } = request;
  const t = identityText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={person.name}
      crumbs={[
        { text: t('people'), href: localePath(locale, '/desk/people') },
        { text: person.name },
      ]}
      done={done && t(`person.done.${done}`)}
      hears={['account.*', 'grant.*', 'invitation.*']}
      actions={
        may.grant && (
          <ButtonLink href={localePath(locale, `/desk/people/${person.id}/role`)}>
            {t('person.give')}
          </ButtonLink>
        )
      }
      aside={
        <>
          <PersonFacts
            context={context}
            locale={locale}
            person={person}
            mayReadRights={may.readRights}
          />
          <PersonAccess locale={locale} read={read.value} />
        </>
      }
    >
      {isOwn && <Notice>{t('person.own')}</Notice>}
      <Roles context={context} request={request} read={read.value} />
    </DeskPage>,
  );
}

interface RolesProps {
  readonly context: PeopleDeskContext;
  readonly request: PageRequest;
  readonly read: ReadColleague;
}

function Roles({ context, request: { locale }, read }: RolesProps) {
  const t = identityText.in(locale);
  const { person, held, former, revocable } = read;
  const shared = { context, locale, personId: person.id, revocable };
  return (
    <>
      <Panel title={t('person.held')} hint={held.length}>
        {held.length === 0 ? (
          <EmptyState title={t('person.held.none')}>{t('person.held.none.text')}</EmptyState>
        ) : (
          <GrantList {...shared} grants={held} />
        )}
      </Panel>
      {former.length > 0 && (
        <Panel title={t('person.former')} hint={former.length}>
          <GrantList {...shared} grants={former} />
        </Panel>
      )}
    </>
  );
}
