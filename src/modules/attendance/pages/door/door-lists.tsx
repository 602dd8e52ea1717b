import type { Locale } from '#platform/i18n/locales.ts';
import { formatNearInstant, formatTime } from '#platform/i18n/dates.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { CLOCK_CONFLICTS, type Conflict, type KeptScan } from '../../domain/door.ts';
import type { Door } from '../../use-cases/read-door.ts';
import { type DoorDesk, doorPath } from './door-desk.ts';
import { doorText } from './messages/index.ts';

/** A door of a thousand is read by its counts, not by all of its rows. */
const SHOWN = 20;

interface DoorListProps {
  readonly context: DoorDesk;
  readonly locale: Locale;
  readonly door: Door;
}

/** What helpers wrote down and does not fit together; nothing where all does. */
export function Conflicts({ context, locale, door }: DoorListProps) {
  if (door.conflicts.length === 0) return null;
  const t = doorText.in(locale);
  return (
    <Panel title={t('conflicts')}>
      <PanelBody>
        <Notice tone="warning">
          <ul>
            {door.conflicts.map((conflict, place) => (
              <li key={place}>{conflictWords(context, locale, door, conflict)}</li>
            ))}
          </ul>
        </Notice>
      </PanelBody>
    </Panel>
  );
}

/** With the times at which it was written down: the helpers who did remember. */
function conflictWords(
  context: DoorDesk,
  locale: Locale,
  door: Door,
  { kind, scans }: Conflict,
): string {
  const t = doorText.in(locale);
  const of = new Set(scans);
  const theirs = door.scans.filter(({ id }) => of.has(id)).toReversed();
  const untimely = CLOCK_CONFLICTS.find((one) => one === kind);
  if (untimely) {
    const when = whenOf(context, locale, theirs);
    return t(`conflict.${untimely}`, { count: scans.length, when });
  }
  const words = t(`conflict.${kind}`, { count: scans.length });
  if (kind === 'over-capacity') return words;
  return `${words}: ${theirs.map((scan) => timeOf(context, scan)).join(', ')}`;
}

/** «18 грудня, 9:00», or from the first to the last: a telephone whose clock is wrong is so for all of them. */
function whenOf(
  { platform: { clock } }: DoorDesk,
  locale: Locale,
  scans: readonly KeptScan[],
): string {
  const times = scans
    .map(({ happenedAt }) => happenedAt)
    .toSorted((one, other) => Temporal.Instant.compare(one, other));
  const ends = new Set(
    [times[0], times.at(-1)].flatMap((at) =>
      at ? [formatNearInstant(locale, at, clock.timeZone, clock.today())] : [],
    ),
  );
  return [...ends].join(' – ');
}

export function LatestScans({ context, locale, door }: DoorListProps) {
  const t = doorText.in(locale);
  if (door.scans.length === 0) {
    return <NextStep title={t('latest.none')}>{t('latest.none.text')}</NextStep>;
  }
  return (
    <Panel title={t('latest')}>
      <TaskRows>
        {door.scans.slice(0, SHOWN).map((scan) => {
          const [what, at] = [whatWords(locale, scan), timeOf(context, scan)];
          return (
            <TaskRow
              key={scan.id}
              when={at}
              title={what}
              act={
                <PostButton
                  action={doorPath(locale, door.gathering.id)}
                  kind="link"
                  label={t('undo.label', { what, at })}
                  fields={{ key: context.platform.random.uuid(), kind: 'undo', undoes: scan.id }}
                >
                  {t('undo')}
                </PostButton>
              }
            />
          );
        })}
      </TaskRows>
    </Panel>
  );
}

function whatWords(locale: Locale, { kind, people }: KeptScan): string {
  const t = doorText.in(locale);
  if (kind === 'ticket') return t('scan.ticket', { people });
  return kind === 'paper' ? t('scan.paper', { people }) : t('scan.walk-in', { people });
}

function timeOf({ platform: { clock } }: DoorDesk, { happenedAt }: KeptScan): string {
  return formatTime(happenedAt.toZonedDateTimeISO(clock.timeZone).toPlainTime().toString());
}
