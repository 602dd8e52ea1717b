import { formatDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatPhone } from '#platform/i18n/phones.ts';
import type { AppealsContext } from '../../domain/appeals-context.ts';
import type { AppealStatus } from '../../domain/appeal-status.ts';
import { splitGreeting } from '../../domain/greeting.ts';
import type { ReadAppeal } from '../../use-cases/read-appeal.ts';
import { howToComplain } from '../how-to-complain.ts';
import { letterText } from './messages/index.ts';

/** A letter to whoever appealed, line by line: the page and the document are made of the same. */
export interface Letter {
  readonly locale: Locale;
  /** Who writes: the station, its address and telephones. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly day: string;
  /** The chancery writes the outgoing number by hand. */
  readonly number: string;
  readonly answers: string;
  readonly about: string;
  readonly paragraphs: readonly string[];
  readonly sign: string;
  readonly signParts: string;
  readonly handled: string | undefined;
}

const WRITTEN = ['extended', 'returned', 'passed-on', 'answered', 'refused'] as const;
type Written = (typeof WRITTEN)[number];

/** So much of what the person wrote is said back. */
const MAX_QUOTE_LENGTH = 400;

/** Whether its author is written a letter of the last step. */
export function hasLetter({ appeal }: Pick<ReadAppeal, 'appeal'>): boolean {
  return writtenOf(appeal.status) !== undefined;
}

/** Undefined: nothing was said yet that is written in a letter. */
export function composeLetter(context: AppealsContext, read: ReadAppeal): Letter | undefined {
  const { appeal, number, steps } = read;
  const written = writtenOf(appeal.status);
  const step = steps.findLast(({ status }) => status === written);
  if (!written || !step) return undefined;
  const locale = appeal.language === 'en' ? 'en' : 'uk';
  const t = letterText.in(locale);
  const dayOf = (at: Temporal.Instant) =>
    formatDay(locale, at.toZonedDateTimeISO(context.platform.clock.timeZone).toPlainDate());
  const officer = appeal.officerId && context.officers.get(appeal.officerId);
  const said = splitGreeting(step.words);
  return {
    locale,
    from: fromOf(context, locale, read),
    to: [appeal.name, appeal.answerWay === 'email' ? appeal.email : appeal.residence].filter(
      Boolean,
    ),
    day: dayOf(step.at),
    number: t('number'),
    // A reference names the day of the appeal itself: after hours, that is not yet the day from which its clocks count.
    answers: t('answers', { number, day: dayOf(appeal.receivedAt) }),
    about: t(`about.${written}`),
    paragraphs: [
      ...[said.greeting ?? t('greeting')].filter(Boolean),
      [
        t(`got.${appeal.kind}`, { day: dayOf(appeal.receivedAt) }),
        appeal.substance && t('substance', { substance: quoted(appeal.substance) }),
      ]
        .filter(Boolean)
        .join(' '),
      ...said.rest.split('\n').filter(Boolean),
      ...besides(locale, written, read),
    ],
    sign: t('sign'),
    signParts: t('sign.parts'),
    handled:
      officer &&
      t('handled', {
        officer: [nameIn(locale, officer), ...officer.phones.slice(0, 1).map(formatPhone)].join(
          ', ',
        ),
      }),
  };
}

function quoted(substance: string): string {
  const line = substance.replaceAll('\n', ' ');
  return line.length > MAX_QUOTE_LENGTH
    ? `${line.slice(0, MAX_QUOTE_LENGTH - 1).trimEnd()}…`
    : line;
}

function writtenOf(status: AppealStatus): Written | undefined {
  return WRITTEN.find((one) => one === status);
}

/** What the law wants said besides; a refusal says by itself how to complain. */
function besides(locale: Locale, written: Written, { appeal }: ReadAppeal): readonly string[] {
  const t = letterText.in(locale);
  switch (written) {
    case 'extended':
      return [t('until', { day: formatDay(locale, appeal.dueOn) })];
    case 'passed-on':
      return appeal.passedTo ? [t('passed-to', { body: appeal.passedTo })] : [];
    case 'answered':
      return [howToComplain(locale)];
    case 'returned':
    case 'refused':
      return [];
  }
}

/** The station of whoever handles it, else the one that answers there. */
function fromOf(
  { areas, officers, organisations }: AppealsContext,
  locale: Locale,
  { appeal }: ReadAppeal,
): readonly string[] {
  const t = letterText.in(locale);
  const officer = appeal.officerId && officers.get(appeal.officerId);
  const station =
    (officer?.stationId && organisations.get(officer.stationId)) ||
    organisations.stationServing(areas.chain(appeal.areaId));
  if (station) {
    const phones = station.phones.map((phone) => t('phone', { phone: formatPhone(phone) }));
    return [nameIn(locale, station), station.address ?? '', phones.join(', ')].filter(Boolean);
  }
  const area = areas.get(appeal.areaId);
  return area ? [t('police', { area: nameIn(locale, area) })] : [];
}
