import { formatNearDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import type { PeopleContext } from '../domain/people-context.ts';
import type { StaffPerson } from '../domain/staff-person.ts';
import { identityText } from '../messages/index.ts';
import type { ReadColleague } from '../use-cases/read-colleague.ts';
import { StatusBadge } from './status-badge.tsx';

interface PersonFactsProps {
  readonly context: PeopleContext;
  readonly locale: Locale;
  readonly person: StaffPerson;
  readonly mayReadRights: boolean;
}

export function PersonFacts({ context, locale, person, mayReadRights }: PersonFactsProps) {
  const t = identityText.in(locale);
  const { policy, actor, platform } = context;
  const { lastSignedInOn: seen } = person;
  const rights = localePath(locale, `/desk/people/${person.id}/rights`);
  const isOwn = actor.kind === 'staff' && actor.id === person.id;
  const journal = isOwn ? '/account/journal' : `/desk/journal/person/${person.id}`;
  return (
    <Panel title={t('person.facts')}>
      <PanelBody>
        <Facts
          rows={[
            { term: t('person.mail'), value: person.email },
            {
              term: t('person.status'),
              value: <StatusBadge locale={locale} person={person} clock={platform.clock} />,
            },
            {
              term: t('person.seen'),
              value: seen
                ? formatNearDay(locale, seen, platform.clock.today())
                : t('people.seen.never'),
            },
            { term: t('person.language'), value: t(`person.language.${person.language}`) },
          ]}
        />
        {mayReadRights && (
          <p>
            <a href={rights}>{t('person.rights')}</a>
          </p>
        )}
        {policy.can(actor, 'journal.read', { ownerId: person.id }) && (
          <p>
            <a href={localePath(locale, journal)}>{t('person.journal')}</a>
          </p>
        )}
      </PanelBody>
    </Panel>
  );
}

interface PersonAccessProps {
  readonly locale: Locale;
  readonly read: ReadColleague;
}

/** Each act leads to a page that says what will happen; nothing here does it at once but taking a link back. */
export function PersonAccess({ locale, read: { person, may, isOwn } }: PersonAccessProps) {
  const t = identityText.in(locale);
  const at = (act: string) => localePath(locale, `/desk/people/${person.id}/${act}`);
  const renew = person.status === 'invited' ? 'join' : 'recover';
  const leading = [
    { may: may.renew, act: 'link', text: t(`person.renew.${renew}`) },
    { may: may.suspend, act: 'suspend', text: t('person.suspend') },
    { may: may.restore, act: 'restore', text: t('person.restore') },
  ].filter((one) => one.may);
  const nothing = leading.length === 0 && !may.withdraw;
  if (nothing && isOwn) return null;
  return (
    <Panel title={t('person.access')}>
      <PanelBody>
        {nothing && (
          <p class="quiet">
            {t(`person.problem.${may.isAbove ? 'suspended-above' : 'out-of-reach'}`)}
          </p>
        )}
        {leading.map(({ act, text }) => (
          <p key={act}>
            <a href={at(act)}>{text}</a>
          </p>
        ))}
        {may.withdraw && (
          <PostButton action={at('withdraw')} kind="link">
            {t('person.withdraw')}
          </PostButton>
        )}
      </PanelBody>
    </Panel>
  );
}
