/** Something that stands in a column from one minute of the day to another. */
export interface InColumn {
  readonly id: string;
  readonly column: string;
  /** Minutes since the day began. */
  readonly from: number;
  readonly to: number;
}

/** What stands at a row in a lane of a column: nothing, something that begins here, or what began above and goes on. */
export type Cell =
  | { readonly kind: 'free' }
  | { readonly kind: 'begins'; readonly id: string; readonly rows: number }
  | { readonly kind: 'goes-on' };

export interface DayColumn {
  readonly id: string;
  /** More than one where things overlap, so that each of them is seen. */
  readonly lanes: number;
}

export interface DayRow {
  /** Since the day began. */
  readonly minute: number;
  /** By column, then by lane. */
  readonly cells: readonly (readonly Cell[])[];
}

export interface DayLayout {
  /** Between rows, in minutes. */
  readonly step: number;
  readonly columns: readonly DayColumn[];
  readonly rows: readonly DayRow[];
}

/** The coarsest first: a short table is a clear one. */
const STEPS = [15, 10, 5] as const;

/**
 * A day as a table, which needs no script and no style to be read. `hours`: from when to when it is shown at least. What begins or
 * ends between two rows takes the whole of both.
 */
export function layOutDay(
  columns: readonly string[],
  things: readonly InColumn[],
  hours: { readonly from: number; readonly to: number },
): DayLayout {
  const step = stepOf(things);
  const first = floor(Math.min(hours.from, ...things.map(({ from }) => from)), step);
  const last = ceil(Math.max(hours.to, ...things.map(({ to }) => to)), step);
  const minutes = Array.from({ length: (last - first) / step }, (_, row) => first + row * step);
  const byColumn = Map.groupBy(things, ({ column }) => column);
  const laid = columns.map((id) => lanesOf(byColumn.get(id) ?? [], step));
  return {
    step,
    columns: columns.map((id, place) => ({ id, lanes: laid[place]?.length ?? 1 })),
    rows: minutes.map((minute) => ({
      minute,
      cells: laid.map((lanes) => lanes.map((lane) => cellAt(lane, minute, step))),
    })),
  };
}

function stepOf(things: readonly InColumn[]): number {
  const bounds = things.flatMap(({ from, to }) => [from, to]);
  return STEPS.find((step) => bounds.every((bound) => bound % step === 0)) ?? 5;
}

/** Each in the first lane where nothing else is, as it is shown: from row to row. */
function lanesOf(things: readonly InColumn[], step: number): readonly (readonly InColumn[])[] {
  const lanes: InColumn[][] = [[]];
  const whole = things
    .map((thing) => ({ ...thing, from: floor(thing.from, step), to: ceil(thing.to, step) }))
    .sort((one, other) => one.from - other.from || one.to - other.to);
  for (const thing of whole) {
    const lane = lanes.find((one) => (one.at(-1)?.to ?? 0) <= thing.from);
    if (lane) lane.push(thing);
    else lanes.push([thing]);
  }
  return lanes;
}

function cellAt(lane: readonly InColumn[], minute: number, step: number): Cell {
  const there = lane.find(({ from, to }) => from <= minute && minute < to);
  if (!there) return { kind: 'free' };
  if (there.from !== minute) return { kind: 'goes-on' };
  return { kind: 'begins', id: there.id, rows: (there.to - there.from) / step };
}

function floor(minute: number, step: number): number {
  return Math.floor(minute / step) * step;
}

function ceil(minute: number, step: number): number {
  return Math.ceil(minute / step) * step;
}
