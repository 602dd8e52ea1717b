import { type Result, ok, refuse } from '#kernel/result.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import type { ReadEvent } from '#platform/calendar/read-calendar.ts';
import { areaNamed } from '../domain/area-named.ts';
import type { CalendarDraft } from '../domain/calendar-draft.ts';
import { MAX_MEETING_LENGTHS, type MeetingSaid } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { judgeSaid, type SaidRefusal } from './judge-said.ts';
import type { PlanningChoices } from './list-planning-choices.ts';

/** `area-outside`: its point on the map lies in none of our areas. */
export type WordsRefusal =
  | SaidRefusal
  | 'title-long'
  | 'place-missing'
  | 'place-long'
  | 'area-missing'
  | 'area-outside'
  | 'area-ambiguous'
  | 'unreadable';

export interface ImportedSaid {
  readonly said: MeetingSaid;
  /** Its description is none that a page could show, and is left out. */
  readonly isAboutLeftOut: boolean;
}

/** What an event says, as a meeting says it; nothing of it is shortened. */
export function importedSaid(
  context: MeetingsContext,
  draft: Pick<CalendarDraft, 'kind' | 'areaId' | 'hostIds'>,
  places: PlanningChoices['places'],
  event: ReadEvent,
): Result<ImportedSaid, WordsRefusal> {
  const title = tidyLine(event.summary, MAX_MEETING_LENGTHS.title);
  if (!title.ok) return refuse(title.refusal === 'too-long' ? 'title-long' : 'unreadable');
  const place = tidyLine(event.location, MAX_MEETING_LENGTHS.place);
  if (!place.ok) return refuse(PLACE_PROBLEMS[place.refusal]);
  const area = areaOf(context, draft, places, event);
  if (!area.ok) return area;
  const about = plainText(event.description, MAX_MEETING_LENGTHS.about);
  const said: MeetingSaid = {
    kind: draft.kind,
    title: { uk: title.value.text, en: '' },
    about: { uk: about.ok ? about.value : '', en: '' },
    areaId: area.value,
    place: { uk: place.value.text, en: '' },
    gettingThere: { uk: '', en: '' },
    position: event.position,
    access: {
      stepFree: 'unknown',
      toilet: 'unknown',
      hearingLoop: 'unknown',
      signLanguage: 'unknown',
    },
    shelter: '',
    languages: ['uk'],
    hostIds: draft.hostIds,
  };
  const lacks = judgeSaid(context, said);
  return lacks ? refuse(lacks) : ok({ said, isAboutLeftOut: !about.ok });
}

const PLACE_PROBLEMS = {
  empty: 'place-missing',
  'too-long': 'place-long',
  'null-byte': 'unreadable',
  broken: 'unreadable',
} as const;

/** As the address names it; else as the map has it; else where whoever brought the file says. */
function areaOf(
  { areas }: MeetingsContext,
  { areaId }: Pick<CalendarDraft, 'areaId'>,
  places: PlanningChoices['places'],
  { location, position }: ReadEvent,
): Result<MeetingSaid['areaId'], 'area-missing' | 'area-outside' | 'area-ambiguous'> {
  const named = areaNamed(location, places);
  if (named === 'ambiguous') return refuse('area-ambiguous');
  if (named) return ok(named.id);
  if (position) {
    const there = areas.locate(position).chain.findLast(({ kind }) => kind !== 'beat');
    return there ? ok(there.id) : refuse('area-outside');
  }
  return areaId ? ok(areaId) : refuse('area-missing');
}
