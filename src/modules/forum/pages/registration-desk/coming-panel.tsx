import { formatInstant } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { type DoorOf, seatLimit } from '#modules/attendance/index.ts';
import { gatheringRules } from '../../domain/registration/registration.ts';
import type { DeskRegistration } from '../../use-cases/registration/read-registration.ts';
import type { ForumDesk } from '../desk/desk-pages.ts';
import { registrationDeskText } from './messages/index.ts';

/** Whoever organises signs people up before everybody may. */
const ENTERED: readonly DoorOf['phase'][] = ['not-yet', 'open'];

interface ComingPanelProps {
  readonly context: ForumDesk;
  readonly locale: Locale;
  readonly read: DeskRegistration;
}

/** How many may come, signed up and came; and the doors, for whoever keeps one. */
export function ComingPanel({ context, locale, read }: ComingPanelProps) {
  const t = registrationDeskText.in(locale);
  const { forum, door } = read;
  if (!door) return <Notice>{t('not-yet')}</Notice>;
  return (
    <Panel title={t('coming')}>
      <PanelBody>
        <Facts
          rows={[
            ...signedRows({ context, locale, read }, door),
            { term: t('came'), value: cameWords(locale, door) },
          ]}
        />
        {door.mayOpen && forum.status === 'public' && <DoorLinks locale={locale} door={door} />}
      </PanelBody>
    </Panel>
  );
}

function signedRows({ context, locale, read }: ComingPanelProps, door: DoorOf) {
  const t = registrationDeskText.in(locale);
  const { registration } = read.arranged;
  const { seats, waiting } = door.attendance;
  if (!registration) return [{ term: t('sign-up'), value: t('sign-up.none') }];
  const limit = seatLimit(registration);
  const { opensAt, closesAt } = gatheringRules(read.forum, registration);
  const at = formatInstant(locale, closesAt, context.platform.clock.timeZone);
  const phaseWords = () => {
    if (door.phase === 'open') return t('open-until', { at });
    if (door.phase !== 'not-yet' || !opensAt) return t('closed');
    return t('opens-at', { at: formatInstant(locale, opensAt, context.platform.clock.timeZone) });
  };
  return [
    { term: t('limit'), value: Number.isFinite(limit) ? limit : t('limit.none') },
    { term: t('signed'), value: t('count', { seats }) },
    { term: t('waiting'), value: waiting > 0 && t('count', { seats: waiting }) },
    { term: t('sign-up'), value: phaseWords() },
  ];
}

function cameWords(locale: Locale, { attendance }: DoorOf): string {
  const t = registrationDeskText.in(locale);
  const { came, cameFirst: first, cameWithTicket: withTicket } = attendance;
  if (came === 0) return t('came.nobody');
  return t('came.count', { came, withTicket, without: came - withTicket, first });
}

function DoorLinks({ locale, door }: { readonly locale: Locale; readonly door: DoorOf }) {
  const t = registrationDeskText.in(locale);
  const path = (page: '' | '/paper' | '/sign-up') =>
    localePath(locale, `/desk/door/${door.id}${page}`);
  return (
    <p class="buttons">
      <a href={path('')}>{t('door')}</a>
      {door.mayEnter && ENTERED.includes(door.phase) && (
        <a href={path('/sign-up')}>{t('door.enter')}</a>
      )}
      <a href={path('/paper')}>{t('door.paper')}</a>
    </p>
  );
}
