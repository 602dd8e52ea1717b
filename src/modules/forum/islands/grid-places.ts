/** A room and a minute since midnight. An empty room: all of them. */
export interface GridPlace {
  readonly room: string;
  readonly minute: number;
}

export interface ShownGrid {
  readonly table: HTMLTableElement;
  readonly day: string;
  /** Minutes between rows. */
  readonly step: number;
  /** In the order of columns. */
  readonly rooms: readonly string[];
  readonly first: number;
  /** Where the last row begins. */
  readonly last: number;
}

export function shownGrid(): ShownGrid | undefined {
  const table = document.querySelector<HTMLTableElement>('table[data-grid]');
  if (!table) return undefined;
  const rooms = [...table.querySelectorAll<HTMLElement>('thead [data-room]')].map(roomOf);
  const step = Number(table.dataset['step']);
  const minutes = cellsOf(table).flatMap((cell) => [minuteOf(cell), endOf(cell, step) - step]);
  return {
    table,
    day: table.dataset['grid'] ?? '',
    step,
    rooms,
    first: Math.min(...minutes),
    last: Math.max(...minutes),
  };
}

/** What of the grid lies under the pointer. Within what takes several rows, the row that it points at. */
export function placeUnder(grid: ShownGrid, x: number, y: number): GridPlace | undefined {
  // Not the topmost one alone: while something is dragged, a sheet of glass lies under the pointer.
  const cell = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest('td'))
    .find((one) => grid.table.contains(one));
  if (!cell) return undefined;
  const { top, height } = cell.getBoundingClientRect();
  const row = Math.floor(((y - top) / height) * cell.rowSpan);
  const within = Math.max(0, Math.min(row, cell.rowSpan - 1));
  return { room: roomOf(cell), minute: minuteOf(cell) + within * grid.step };
}

export function placeOf(card: HTMLElement): GridPlace | undefined {
  const cell = card.closest('td');
  return cell ? { room: roomOf(cell), minute: minuteOf(cell) } : undefined;
}

/** One row or column further; the same place at the edge. */
export function further(
  { rooms, step, first, last }: ShownGrid,
  { room, minute }: GridPlace,
  key: string,
): GridPlace {
  const column = rooms.indexOf(room);
  const sideways = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
  const down = key === 'ArrowUp' ? -step : key === 'ArrowDown' ? step : 0;
  return {
    room: rooms[column + sideways] ?? room,
    minute: Math.max(first, Math.min(minute + down, last)),
  };
}

/** Shows where something would stand; of undefined, nothing any more. */
export function markPlace(grid: ShownGrid, place: GridPlace | undefined, minutes: number): void {
  for (const marked of document.querySelectorAll('td.target')) marked.classList.remove('target');
  if (!place) return;
  const cells = cellsOf(grid.table).filter((cell) => {
    const isThere =
      minuteOf(cell) < place.minute + minutes && endOf(cell, grid.step) > place.minute;
    return roomOf(cell) === place.room && isThere;
  });
  for (const cell of cells) cell.classList.add('target');
  cells[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** «Великий зал» */
export function roomName({ table }: ShownGrid, { room }: GridPlace): string {
  const heads = table.querySelectorAll<HTMLElement>('thead [data-room]');
  return [...heads].find((head) => roomOf(head) === room)?.textContent?.trim() ?? '';
}

/** `11:05`, for people and for forms. */
export function clockTime({ minute }: GridPlace): string {
  const [hours, minutes] = [Math.floor(minute / 60) % 24, minute % 60];
  return `${hours}:${String(minutes).padStart(2, '0')}`;
}

function cellsOf(table: HTMLTableElement): readonly HTMLTableCellElement[] {
  return [...table.querySelectorAll<HTMLTableCellElement>('td[data-minute]')];
}

function roomOf(cell: HTMLElement): string {
  return cell.dataset['room'] ?? '';
}

function minuteOf(cell: HTMLElement): number {
  return Number(cell.dataset['minute']);
}

function endOf(cell: HTMLTableCellElement, step: number): number {
  return minuteOf(cell) + cell.rowSpan * step;
}
