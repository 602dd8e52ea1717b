import { localTimes } from '#kernel/time/local-times.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { type BeatEvents, viewContacts } from '#modules/officers/index.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { plain } from './calendar-event.ts';
import { comingHosts, placeLine, titleOf } from './meeting-words.ts';
import { saysOf } from './says-of.ts';
import { listBeatMeetings } from '../use-cases/list-beat-meetings.ts';

/** Meetings of a beat, as programs written for data.police.uk expect events: in Ukrainian, by the clock on the wall. */
export function beatMeetings(context: MeetingsContext): BeatEvents {
  return async (beat) => {
    const listed = await listBeatMeetings(context, beat);
    return listed.ok ? listed.value.map((meeting) => viewEvent(context, meeting)) : [];
  };
}

function viewEvent(context: MeetingsContext, meeting: Meeting) {
  const { day, from, to } = localTimes(meeting, context.platform.clock.timeZone);
  const [host] = comingHosts(context, meeting);
  const at = (time: Temporal.PlainTime) => `${day.toString()}T${time.toString().slice(0, 8)}`;
  return {
    title: plain(titleOf('uk', meeting)),
    type: 'meeting',
    description: plain(saidIn('uk', meeting.about) || saysOf('uk', meeting)),
    address: plain(placeLine(context, 'uk', meeting)),
    start_date: at(from),
    end_date: at(to),
    contact_details: host ? viewContacts(host) : {},
  };
}
