import type { AccountId } from '#kernel/ids.ts';
import type { Clock } from '#platform/clock/clock.ts';
import { formatNearDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import type { GivenGrant } from '../domain/staff-person.ts';
import { identityText } from '../messages/index.ts';
import { whereWords } from './people-words.ts';

interface GrantListProps {
  readonly context: Pick<PeopleContext, 'places'> & {
    readonly platform: Pick<PeopleContext['platform'], 'clock'>;
  };
  readonly locale: Locale;
  readonly personId: AccountId;
  readonly grants: readonly GivenGrant[];
  readonly revocable: ReadonlySet<string>;
}

/** Roles, each with where it holds, who gave it and when, and how it ended. */
export function GrantList({ context, locale, personId, grants, revocable }: GrantListProps) {
  const t = identityText.in(locale);
  return (
    <ul class="tasks">
      {grants.map((grant) => {
        const role = t(`role.${grant.role}`);
        const where = whereWords(locale, context.places, grant);
        return (
          <li class="task" key={grant.id}>
            <span class="task-text">
              <b>{role}</b>
              <span class="task-about">
                {[where, ...historyWords(locale, grant, context.platform.clock)].join(' · ')}
              </span>
            </span>
            {revocable.has(grant.id) && (
              <span class="task-act">
                <a
                  href={localePath(locale, `/desk/people/${personId}/revoke/${grant.id}`)}
                  aria-label={t('person.revoke.label', { role, where })}
                >
                  {t('person.revoke')}
                </a>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** «дано 3 листопада, Олена Зразкова», «до 31 грудня включно», «відкликано …». */
function historyWords(locale: Locale, grant: GivenGrant, clock: Clock): readonly string[] {
  const t = identityText.in(locale);
  const today = clock.today();
  const near = (day: Temporal.PlainDate) => formatNearDay(locale, day, today);
  const dayOf = (at: Temporal.Instant) => near(at.toZonedDateTimeISO(clock.timeZone).toPlainDate());
  const giver =
    grant.grantedBy ?? t(grant.givenBy === 'installation' ? 'grant.by.keeper' : 'grant.by.gone');
  const words = [t('grant.by', { day: dayOf(grant.grantedAt), by: giver })];
  if (grant.givenBy === 'two-people') {
    words.push(t('grant.confirmed', { by: grant.confirmedBy ?? t('grant.by.gone') }));
  }
  if (grant.revokedAt) {
    const day = dayOf(grant.revokedAt);
    const { revokedBy } = grant;
    // No name: the installation revoked it, or somebody whose account was deleted since.
    words.push(
      revokedBy ? t('grant.revoked', { day, by: revokedBy }) : t('grant.revoked.unnamed', { day }),
    );
  } else if (grant.endsOn) {
    const over = Temporal.PlainDate.compare(grant.endsOn, today) < 0;
    words.push(t(over ? 'grant.ended' : 'grant.until', { day: near(grant.endsOn) }));
  }
  return words;
}
