import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Entries } from '#ui/components/card.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PhoneLink } from '#ui/components/phone-link.tsx';
import type { Area } from '#modules/areas/index.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { type Answering, standInsFor } from '../domain/who-answers.ts';
import { officersText } from '../messages/index.ts';
import { OfficerBrief } from './officer-brief.tsx';
import { shortNameIn } from './officer-words.ts';

interface AnsweringListProps {
  readonly context: OfficersContext;
  readonly locale: Locale;
  readonly answering: readonly Answering[];
  /** The page's own area: its name is not said again. */
  readonly area?: Area | undefined;
}

/** Who answers, beat by beat; a vacant beat says so, and whom to call meanwhile. */
export function AnsweringList({ context, locale, answering, area }: AnsweringListProps) {
  const t = officersText.in(locale);
  const today = context.platform.clock.today();
  if (answering.length === 0) {
    return (
      <Notice>
        <p>{t('area.none')}</p>
        <ConflictNotice context={context} locale={locale} area={area} />
      </Notice>
    );
  }
  return (
    <Entries>
      {answering.map((one) => (
        <li key={one.area.id}>
          {one.area.id !== area?.id && (
            <p class="quiet within">
              <a href={localePath(locale, `/area/${one.area.slug}`)}>{nameIn(locale, one.area)}</a>
              {villagesOf(context, locale, one.area)}
            </p>
          )}
          {one.officers.map((officer) => (
            <OfficerBrief
              key={officer.id}
              locale={locale}
              officer={officer}
              officers={context.officers}
              today={today}
            />
          ))}
          {one.officers.length === 0 && (
            <Vacancy context={context} locale={locale} beat={one.area} />
          )}
        </li>
      ))}
    </Entries>
  );
}

/** «: Білолісся, Нова Олексіївка», so that one knows one's beat by one's village. A town's quarter has none. */
function villagesOf({ areas }: OfficersContext, locale: Locale, { id, kind }: Area): string {
  const villages = kind === 'beat' ? areas.settlementsOf(id) : [];
  if (villages.length === 0) return '';
  return `: ${villages.map((village) => nameIn(locale, village)).join(', ')}`;
}

interface VacancyProps {
  readonly context: OfficersContext;
  readonly locale: Locale;
  readonly beat: Area;
}

function Vacancy({ context, locale, beat }: VacancyProps) {
  const t = officersText.in(locale);
  return (
    <Notice tone="warning">
      <p>
        <b>{t('area.vacant')}</b>
      </p>
      <ConflictNotice context={context} locale={locale} area={beat} />
    </Notice>
  );
}

interface ConflictNoticeProps {
  readonly context: OfficersContext;
  readonly locale: Locale;
  readonly area: Area | undefined;
}

/** Neighbours first, then the station's duty desk, then 102: somebody always picks up. */
function ConflictNotice({ context, locale, area }: ConflictNoticeProps) {
  const t = officersText.in(locale);
  const { areas, officers, organisations, platform } = context;
  const standIns = area ? standInsFor(areas, officers, area, platform.clock.today()) : [];
  const station = area && organisations.stationServing(areas.chain(area.id));
  return (
    <>
      <p>{t('area.meanwhile')}</p>
      <ul class="calls">
        {standIns.map(({ beat, officer }) => (
          <li key={officer.id}>
            {officer.phones.slice(0, 1).map((phone) => (
              <PhoneLink key={phone} phone={phone} />
            ))}
            <br />
            <a href={localePath(locale, `/officer/${officer.slug}`)}>
              {shortNameIn(locale, officer)}
            </a>
            , {t('area.neighbour', { beat: nameIn(locale, beat) })}
          </li>
        ))}
        {station?.phones.slice(0, 1).map((phone) => (
          <li key={phone}>
            <PhoneLink phone={phone} />
            <br />
            {nameIn(locale, station)}
          </li>
        ))}
        <li>
          <PhoneLink phone="102" />
          <br />
          {t('area.urgent')}
        </li>
      </ul>
    </>
  );
}
