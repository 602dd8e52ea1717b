import type { AreaDirectory } from '#modules/areas/index.ts';
import { formatDay, formatTimeRange, formatWeekday } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { RosterChange } from '../../domain/describe-roster.ts';
import type { PlannedAssignment } from '../../domain/plan-roster.ts';
import { receptionPlace } from '../officer-words.ts';
import { fieldLabel, fieldValue } from './card-field-words.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';

type Words = readonly string[];

/** What becomes of an officer, sentence by sentence, in the order in which it matters. */
export function rosterChangeWords(
  context: OfficersDesk,
  locale: Locale,
  change: RosterChange,
  nameOfArea: AreaDirectory['nameOf'],
): Words {
  return [
    ...service(locale, change),
    ...(change.before ? fields(context, locale, change) : newCard(context, locale, change)),
    ...assignments(nameOfArea, locale, change),
    ...week(locale, change),
    ...check(locale, change),
  ];
}

function service(locale: Locale, { before, after }: RosterChange): Words {
  const t = officersDeskText.in(locale);
  const { leftOn } = after;
  if (String(before?.leftOn) === String(leftOn)) return [];
  return [
    leftOn
      ? t('roster.change.leaves', { day: formatDay(locale, leftOn) })
      : t('roster.change.returns'),
  ];
}

function fields(context: OfficersDesk, locale: Locale, change: RosterChange): Words {
  const t = officersDeskText.in(locale);
  const { before, after } = change;
  if (!before) return [];
  const shown = (card: typeof before | typeof after, field: (typeof change.fields)[number]) =>
    fieldValue(context, locale, card, field) || t('roster.change.empty');
  return change.fields.map((field) =>
    t('roster.change.field', {
      field: fieldLabel(locale, field),
      was: shown(before, field),
      now: shown(after, field),
    }),
  );
}

/** Of a new card no more than whom it is of and how to call: the rest is as the file says. */
function newCard(context: OfficersDesk, locale: Locale, { after }: RosterChange): Words {
  const t = officersDeskText.in(locale);
  return (['kind', 'phones'] as const).flatMap((field) => {
    const now = fieldValue(context, locale, after, field);
    return now ? [t('roster.change.field.new', { field: fieldLabel(locale, field), now })] : [];
  });
}

function assignments(
  nameOfArea: AreaDirectory['nameOf'],
  locale: Locale,
  change: RosterChange,
): Words {
  const t = officersDeskText.in(locale);
  const words = ({ areaId, startsOn, endsOn }: PlannedAssignment) => {
    const area = nameOfArea(areaId);
    return {
      area: area ? nameIn(locale, area) : t('beats.hidden'),
      from: formatDay(locale, startsOn),
      to: endsOn ? formatDay(locale, endsOn) : '',
    };
  };
  return [
    ...change.started.map((one) =>
      t(one.endsOn ? 'roster.change.starts.until' : 'roster.change.starts', words(one)),
    ),
    ...change.changed.map((one) =>
      t(one.endsOn ? 'roster.change.ends' : 'roster.change.prolonged', words(one)),
    ),
    ...change.withdrawn.map((one) => t('roster.change.withdrawn', words(one))),
  ];
}

function week(locale: Locale, { receptions }: RosterChange): Words {
  const t = officersDeskText.in(locale);
  if (!receptions) return [];
  if (receptions.length === 0) return [t('roster.change.week.none')];
  const said = receptions.map((one) => {
    const hours = formatTimeRange(one.startsAt, one.endsAt);
    return `${formatWeekday(locale, one.weekday)} ${hours}, ${receptionPlace(locale, one)}`;
  });
  return [t('roster.change.week', { week: said.join('; ') })];
}

function check(locale: Locale, { before, after }: RosterChange): Words {
  const t = officersDeskText.in(locale);
  const { checkedOn } = after;
  if (String(before?.checkedOn) === String(checkedOn)) return [];
  return [
    checkedOn
      ? t('roster.change.checked', { day: formatDay(locale, checkedOn) })
      : t('roster.change.unchecked'),
  ];
}
