import type { Programme, ProgrammeDay, ProgrammeEvent } from '../../domain/programme/programme.ts';

/** What of a programme somebody wants to see. Empty: all. */
export interface Narrowing {
  readonly day: string;
  /** By their slugs. */
  readonly track: string;
  readonly room: string;
}

export const NARROWED_BY = ['day', 'track', 'room'] as const;

export function narrowingOf(query: URLSearchParams): Narrowing {
  const [day = '', track = '', room = ''] = NARROWED_BY.map((name) => query.get(name) ?? '');
  return { day, track, room };
}

export function isNarrowed({ track, room }: Narrowing): boolean {
  return track !== '' || room !== '';
}

/** Of several days one is shown: the one asked for, today where the forum is on, else the first. */
export function shownDay(
  { days }: Programme,
  { day }: Narrowing,
  today: Temporal.PlainDate,
): ProgrammeDay | undefined {
  return (
    days.find(({ date }) => date.toString() === day) ??
    days.find(({ date }) => date.equals(today)) ??
    days[0]
  );
}

/** What everybody shares, a break in all rooms, stays whatever somebody looks for. */
export function isWanted(
  { conference }: Pick<Programme, 'conference'>,
  { track, room }: Narrowing,
  everywhere: ReadonlySet<string>,
): (event: ProgrammeEvent) => boolean {
  const nameOf = (all: readonly { readonly slug: string; readonly name: string }[], slug: string) =>
    all.find((one) => one.slug === slug)?.name;
  const [wantedTrack, wantedRoom] = [
    nameOf(conference.tracks, track),
    nameOf(conference.rooms, room),
  ];
  return (event) =>
    (track === '' || event.kind === 'break' || event.track === wantedTrack) &&
    (room === '' || everywhere.has(event.guid) || event.room === wantedRoom);
}
