import type { VNode } from 'preact';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import type { PeopleContext } from '../domain/people-context.ts';
import { heldGrants, type StaffPerson } from '../domain/staff-person.ts';
import { identityText } from '../messages/index.ts';
import { listPeople } from '../use-cases/list-people.ts';
import { StatusBadge } from './status-badge.tsx';

/** An organisation as this panel needs to know it. */
interface Employer {
  readonly id: string;
  readonly status: 'open' | 'closed';
}

/** Who works here for an organisation, for whoever may see people, with the way to invite one; null for others. */
export async function membersPanel(
  context: PeopleContext,
  locale: Locale,
  { id, status }: Employer,
): Promise<VNode | null> {
  const filter = { text: undefined, role: undefined, status: undefined, organisationId: id };
  const listed = await listPeople(context, filter);
  if (!listed.ok) return null;
  const { people } = listed.value;
  const t = identityText.in(locale);
  const mayInvite = status === 'open' && context.policy.can(context.actor, 'invitation.create');
  const invite = localePath(locale, `/desk/people/invite?organisation=${id}`);
  return (
    <Panel title={t('members')} hint={mayInvite && <a href={invite}>{t('members.invite')}</a>}>
      {people.length === 0 && (
        <PanelBody>
          <p class="quiet">{t('members.none')}</p>
        </PanelBody>
      )}
      <TaskRows>
        {people.map((person) => (
          <TaskRow
            key={person.id}
            href={localePath(locale, `/desk/people/${person.id}`)}
            title={person.name}
            about={rolesFor(context, locale, person, id)}
            badge={<StatusBadge locale={locale} person={person} clock={context.platform.clock} />}
          />
        ))}
      </TaskRows>
    </Panel>
  );
}

/** What somebody is for this very organisation. */
function rolesFor(
  { platform: { clock } }: PeopleContext,
  locale: Locale,
  person: StaffPerson,
  organisationId: string,
): string {
  const t = identityText.in(locale);
  const held = heldGrants(person, clock.today()).filter(
    (grant) => grant.organisationId === organisationId,
  );
  return [...new Set(held.map(({ role }) => t(`role.${role}`)))].join(', ');
}
