import { Fragment } from 'preact';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Clash } from '../../domain/programme/clashes.ts';
import { minuteOf } from '../../domain/schedule/hours.ts';
import { type Cell, type DayLayout, layOutDay } from '../../domain/schedule/lay-out-day.ts';
import { minutesOf, type Slot } from '../../domain/schedule/slot.ts';
import { type ClashReader, clashWords, slotTitle } from './clash-words.ts';
import { programmeDeskText } from './messages/index.ts';
import { hoursWords, minuteWords, programmePath, roomWords } from './programme-pages.ts';

interface GridProps extends ClashReader {
  readonly day: Temporal.PlainDate;
}

/** Breaks in all rooms stand beside the rooms, in a column that is there only where there are any. */
const ALL_ROOMS = '';

/** Rooms beside one another, time downwards. Without a script it is read, and each thing in it leads to its form. */
export function Grid(props: GridProps) {
  const { locale, read, day } = props;
  const t = programmeDeskText.in(locale);
  const slots = slotsOf(props);
  const layout = layoutOf(props, slots);
  const byId = new Map<string, Slot>(slots.map((slot) => [slot.id, slot]));
  const clashes = clashesBySlot(read.clashes);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard
    <section class="programme-grid" tabIndex={0} aria-label={t('grid')}>
      <table data-grid={day.toString()} data-step={layout.step}>
        <caption class="unseen">{t('grid')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('time')}</th>
            {layout.columns.map(({ id, lanes }) => (
              <th key={id} scope="col" colSpan={lanes} data-room={id}>
                {roomWords(locale, read.forum, id, t('rooms.all'))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layout.rows.map(({ minute, cells }) => (
            <tr key={minute} class={minute % 60 === 0 ? 'hour' : undefined}>
              <th scope="row">
                <span class={isTold(minute, layout.step) ? undefined : 'unseen'}>
                  {minuteWords(minute)}
                </span>
              </th>
              {cells.map((lanes, column) => (
                <Fragment key={layout.columns[column]?.id}>
                  {lanes.map((cell, lane) => (
                    <GridCell
                      key={lane}
                      {...props}
                      cell={cell}
                      minute={minute}
                      room={layout.columns[column]?.id ?? ALL_ROOMS}
                      slot={cell.kind === 'begins' ? byId.get(cell.id) : undefined}
                      clashes={(cell.kind === 'begins' && clashes.get(cell.id)) || []}
                    />
                  ))}
                </Fragment>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function isTold(minute: number, step: number): boolean {
  return minute % (step === 5 ? 15 : 30) === 0;
}

function slotsOf({ context, read, day }: GridProps): readonly Slot[] {
  const { timeZone } = context.platform.clock;
  return read.slots.filter(({ startsAt }) =>
    startsAt.toZonedDateTimeISO(timeZone).toPlainDate().equals(day),
  );
}

function layoutOf({ context, read, day }: GridProps, slots: readonly Slot[]): DayLayout {
  const { timeZone } = context.platform.clock;
  const { rooms, startsAt, endsAt } = read.forum;
  const minute = (moment: Temporal.Instant) => minuteOf(moment, day, timeZone);
  const hasCommon = slots.some(({ roomId }) => roomId === undefined);
  const columns = [...(hasCommon ? [ALL_ROOMS] : []), ...rooms.map(({ id }) => id)];
  // The hours of the forum, on each of its days.
  const [opens, closes] = [startsAt, endsAt].map((moment) => {
    const { hour, minute: past } = moment.toZonedDateTimeISO(timeZone);
    return hour * 60 + past;
  });
  return layOutDay(
    columns,
    slots.map((slot) => ({
      id: slot.id,
      column: slot.roomId ?? ALL_ROOMS,
      from: minute(slot.startsAt),
      to: minute(slot.endsAt),
    })),
    { from: opens ?? 540, to: Math.max(closes ?? 1080, (opens ?? 540) + 60) },
  );
}

interface GridCellProps extends GridProps {
  readonly cell: Cell;
  readonly minute: number;
  readonly room: string;
  readonly slot: Slot | undefined;
  readonly clashes: readonly Clash[];
}

function GridCell({ cell, minute, room, slot, clashes, ...reader }: GridCellProps) {
  if (cell.kind === 'goes-on') return null;
  if (cell.kind === 'free' || !slot) return <td data-room={room} data-minute={minute} />;
  const worst = clashes[0]?.severity;
  const kind = slot.content.kind === 'break' ? 'pause' : stateOf(reader, slot);
  return (
    <td
      rowSpan={cell.rows}
      data-room={room}
      data-minute={minute}
      class={['taken', kind, worst].filter(Boolean).join(' ')}
    >
      {reader.read.mayArrange ? (
        <a
          class="slot"
          href={slotPath(reader.locale, reader, slot)}
          data-slot={slot.id}
          data-seen={slot.changedAt.toString()}
          data-minutes={minutesOf(slot)}
          data-name={slotTitle(reader.locale, reader.read, slot)}
        >
          <SlotWords {...reader} slot={slot} clashes={clashes} />
        </a>
      ) : (
        <div class="slot">
          <SlotWords {...reader} slot={slot} clashes={clashes} />
        </div>
      )}
    </td>
  );
}

function SlotWords({
  slot,
  clashes,
  ...reader
}: GridProps & Pick<GridCellProps, 'clashes'> & { readonly slot: Slot }) {
  return (
    <>
      <span class="slot-when">{hoursWords(reader.context, slot)}</span>
      <b>{slotTitle(reader.locale, reader.read, slot)}</b>
      <SlotPeople {...reader} slot={slot} />
      {clashes.map((clash) => (
        <span class={`slot-clash ${clash.severity}`} key={clashKey(clash)}>
          {clashWords(reader, clash, slot.id)}
        </span>
      ))}
    </>
  );
}

/** Who speaks, and what keeps the talk out of what everybody reads. */
function SlotPeople({ locale, read, slot }: GridProps & { readonly slot: Slot }) {
  const { content } = slot;
  const talk = content.kind === 'talk' ? read.talks.get(content.talkId) : undefined;
  if (!talk) return null;
  const t = programmeDeskText.in(locale);
  return (
    <span class="slot-who">
      {talk.speakers.map(({ name }) => name).join(', ')}
      {talk.status !== 'confirmed' && <i> {t(`talk.${talk.status}`)}</i>}
    </span>
  );
}

type SlotState = 'ready' | 'unconfirmed' | 'withdrawn';

function stateOf({ read }: Pick<GridProps, 'read'>, { content }: Slot): SlotState {
  const status = content.kind === 'talk' && read.talks.get(content.talkId)?.status;
  if (status === 'confirmed') return 'ready';
  return status === 'accepted' ? 'unconfirmed' : 'withdrawn';
}

export function slotPath(
  locale: Locale,
  { read }: Pick<GridProps, 'read'>,
  { id, content }: Pick<Slot, 'id' | 'content'>,
): string {
  const page =
    content.kind === 'talk' ? (`/talks/${content.talkId}` as const) : (`/breaks/${id}` as const);
  return programmePath(locale, read.forum, page);
}

function clashesBySlot(clashes: readonly Clash[]): ReadonlyMap<string, readonly Clash[]> {
  const bySlot = new Map<string, Clash[]>();
  for (const clash of clashes) {
    for (const id of clash.slots) bySlot.set(id, [...(bySlot.get(id) ?? []), clash]);
  }
  return bySlot;
}

/** No two clashes are of one sort, of the same slots and of the same person. */
export function clashKey(clash: Clash): string {
  return [clash.kind, ...clash.slots, 'person' in clash ? clash.person : clash.room].join(' ');
}
