import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { formatUntil } from '#platform/i18n/dates.ts';
import { Avatar } from '#ui/components/avatar.tsx';
import { PhoneLink } from '#ui/components/phone-link.tsx';
import {
  absenceOn,
  type OfficerDirectory,
  type ServingOfficer,
} from '../domain/officer-directory.ts';
import { standInOf } from '../domain/who-takes.ts';
import { officersText } from '../messages/index.ts';
import { kindWord, photoAddress, shortNameIn } from './officer-words.ts';

interface OfficerBriefProps {
  readonly locale: Locale;
  readonly officer: ServingOfficer;
  readonly officers: OfficerDirectory;
  readonly today: Temporal.PlainDate;
}

/** A person and a telephone: what most people came for. While she is away, the deputy's. */
export function OfficerBrief({ locale, officer, officers, today }: OfficerBriefProps) {
  const name = shortNameIn(locale, officer);
  const absence = absenceOn(officer, today);
  const deputy = standInOf(officers, absence?.deputyId, today);
  const [phone] = deputy?.phones.length ? deputy.phones : officer.phones;
  return (
    <div class="person">
      <Avatar name={name} photo={photoAddress(officer)} />
      <div>
        <b>
          <a href={localePath(locale, `/officer/${officer.slug}`)}>{name}</a>
        </b>
        <span class="quiet">{kindWord(locale, officer)}</span>
        {absence && (
          <AwayLine
            locale={locale}
            officer={officer}
            deputy={deputy}
            until={absence.endsOn}
            today={today}
          />
        )}
        {phone === undefined ? (
          <span class="quiet">{officersText.in(locale)('card.nophone')}</span>
        ) : (
          <PhoneLink phone={phone} />
        )}
      </div>
    </div>
  );
}

interface AwayLineProps {
  readonly locale: Locale;
  readonly officer: ServingOfficer;
  readonly deputy: ServingOfficer | undefined;
  readonly until: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
}

function AwayLine({ locale, officer, deputy, until, today }: AwayLineProps) {
  const t = officersText.in(locale);
  return (
    <p class="quiet">
      {t(`card.away.${officer.wordForm}`, { until: formatUntil(locale, until, today) })}
      {deputy && (
        <>
          {' '}
          {t('card.deputy')}{' '}
          <a href={localePath(locale, `/officer/${deputy.slug}`)}>{shortNameIn(locale, deputy)}</a>
          {deputy.phones.length > 0 ? ':' : '.'}
        </>
      )}
    </p>
  );
}
