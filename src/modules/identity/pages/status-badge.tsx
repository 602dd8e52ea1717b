import type { Clock } from '#platform/clock/clock.ts';
import { formatNearDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Badge, type BadgeTone } from '#ui/components/badge.tsx';
import type { AccountStatus } from '../domain/account.ts';
import type { StaffPerson } from '../domain/staff-person.ts';
import { identityText } from '../messages/index.ts';

const TONES: Readonly<Record<AccountStatus, BadgeTone>> = {
  invited: 'date',
  active: 'kept',
  suspended: 'late',
};

interface StatusBadgeProps {
  readonly locale: Locale;
  readonly person: StaffPerson;
  readonly clock: Clock;
}

/** Whether somebody works here, was invited (and until when the link holds), or is shut out. */
export function StatusBadge({ locale, person, clock }: StatusBadgeProps) {
  const t = identityText.in(locale);
  const { status, invitedUntil } = person;
  const day = invitedUntil?.toZonedDateTimeISO(clock.timeZone).toPlainDate();
  const link = day
    ? t('people.invited-until', { day: formatNearDay(locale, day, clock.today()) })
    : t('people.no-link');
  return (
    <>
      <Badge tone={TONES[status]}>{t(`people.status.${status}`)}</Badge>
      {(status === 'invited' || day) && <div class="quiet">{link}</div>}
    </>
  );
}
