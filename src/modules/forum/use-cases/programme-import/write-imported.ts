import { newId, type RoomId, type SlotId, type SpeakerId, type TrackId } from '#kernel/ids.ts';
import { freeSlugs } from '#kernel/text/free-slugs.ts';
import { slugOf } from '#kernel/text/slug-of.ts';
import type { Tx } from '#platform/database/database.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type {
  ImportedEvent,
  ImportedPerson,
} from '../../domain/programme-import/imported-event.ts';
import { nameKey, type PlannedProgramme } from '../../domain/programme-import/plan-import.ts';
import type { Slot, SlotContent } from '../../domain/schedule/slot.ts';
import { insertImported, type NewImported } from '../../storage/insert-imported.ts';
import { saveRoom, saveTrack } from '../../storage/save-parts.ts';
import { nextBreakNumber } from '../../storage/slots.ts';
import { eventDigest } from './plan-programme.ts';

/** Of talks that no file and no forum says the track of. */
const ANY_TRACK = { uk: 'Інше', en: 'Other' } as const;
const NOTHING = { uk: '', en: '' } as const;

/** Everything that a plan says, into a forum that is locked: rooms, tracks, talks, whoever speaks, and where they stand. */
export async function writeImported(
  tx: Tx,
  context: ForumContext,
  forum: WholeForum,
  planned: PlannedProgramme,
): Promise<void> {
  const rooms = await writeRooms(tx, context, forum, planned.newRooms);
  const trackOf = await writeTracks(tx, context, forum, planned);
  const firstBreak = await nextBreakNumber(tx, forum.id);
  const rows = rowsOf(context, forum, planned.taken, { rooms, trackOf, firstBreak });
  await insertImported(tx, forum.id, rows, context.platform.random);
}

async function writeRooms(
  tx: Tx,
  { platform: { random } }: ForumContext,
  { id: forumId, rooms }: WholeForum,
  fresh: readonly string[],
): Promise<ReadonlyMap<string, RoomId>> {
  const ids = namesOf(rooms);
  const free = freeSlugs(rooms.map(({ slug }) => slug));
  for (const [index, name] of fresh.entries()) {
    const id = newId<'room'>(random);
    const room = {
      id,
      slug: free(slugOf(name)),
      name: { uk: name, en: '' },
      seats: undefined,
      building: '',
    };
    await saveRoom(tx, forumId, room, rooms.length + index);
    ids.set(nameKey(name), id);
  }
  return ids;
}

async function writeTracks(
  tx: Tx,
  { platform: { random } }: ForumContext,
  { id: forumId, tracks }: WholeForum,
  { newTracks, taken }: PlannedProgramme,
): Promise<(name: string | undefined) => TrackId | undefined> {
  const ids = namesOf(tracks);
  const isNeeded =
    tracks.length + newTracks.length === 0 && taken.some(({ content }) => content.kind !== 'break');
  const fresh = [...newTracks.map((uk) => ({ uk, en: '' })), ...(isNeeded ? [ANY_TRACK] : [])];
  const free = freeSlugs(tracks.map(({ slug }) => slug));
  for (const [index, name] of fresh.entries()) {
    const id = newId<'track'>(random);
    const track = { id, slug: free(slugOf(name.uk)), name, about: NOTHING };
    await saveTrack(tx, forumId, track, tracks.length + index);
    ids.set(nameKey(name.uk), id);
  }
  const [first] = ids.values();
  return (name) => (name === undefined ? first : (ids.get(nameKey(name)) ?? first));
}

function namesOf<PartId>(
  parts: readonly {
    readonly id: PartId;
    readonly name: { readonly uk: string; readonly en: string };
  }[],
): Map<string, PartId> {
  const named = parts.flatMap(({ id, name }) =>
    [name.uk, name.en].filter((one) => one !== '').map((one) => [nameKey(one), id] as const),
  );
  return new Map(named);
}

interface Parts {
  readonly rooms: ReadonlyMap<string, RoomId>;
  readonly trackOf: (name: string | undefined) => TrackId | undefined;
  readonly firstBreak: number;
}

/** Each event becomes a talk, placed or not, or a break. Its organisers have decided already: it takes place. */
function rowsOf(
  { platform: { clock, random } }: ForumContext,
  { id: forumId }: WholeForum,
  events: readonly ImportedEvent[],
  { rooms, trackOf, firstBreak }: Parts,
): NewImported {
  const now = clock.now();
  const speakers = new Map<string, NewImported['speakers'][number]>();
  const talks: NewImported['talks'][number][] = [];
  const named: NewImported['named'][number][] = [];
  const slots: Slot[] = [];
  const imported: NewImported['imported'][number][] = [];
  let breaks = 0;
  const place = (event: ImportedEvent, content: SlotContent): SlotId | undefined => {
    if (!event.place) return undefined;
    const { room, start, minutes } = event.place;
    const startsAt = start.toInstant();
    const id = newId<'slot'>(random);
    const roomId = room === undefined ? undefined : rooms.get(nameKey(room));
    const endsAt = startsAt.add({ minutes });
    slots.push({ id, forumId, content, roomId, startsAt, endsAt, changedAt: now });
    return id;
  };
  const speakerOf = ({ key, name, bio }: ImportedPerson): SpeakerId => {
    const speaker = speakers.get(key) ?? { id: newId<'speaker'>(random), name, bio };
    speakers.set(key, speaker);
    return speaker.id;
  };
  for (const event of events) {
    const { content, name, key } = event;
    if (content.kind === 'break') {
      const title = { uk: name, en: '' };
      const slotId = place(event, { kind: 'break', number: firstBreak + breaks, title });
      breaks += 1;
      if (slotId) imported.push({ event: eventDigest(key), made: { slotId } });
      continue;
    }
    const { persons, track, ...said } = content;
    const id = newId<'talk'>(random);
    talks.push({
      ...said,
      id,
      title: name,
      trackId: trackOf(track),
      status: 'confirmed',
      createdAt: now,
      decidedAt: now,
      changedAt: now,
    });
    for (const [sort, person] of persons.entries()) {
      named.push({ talkId: id, speakerId: speakerOf(person), sort });
    }
    place(event, { kind: 'talk', talkId: id });
    imported.push({ event: eventDigest(key), made: { talkId: id } });
  }
  return { talks, speakers: [...speakers.values()], named, slots, imported };
}
