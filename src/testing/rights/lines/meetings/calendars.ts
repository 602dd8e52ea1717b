import type { Line, Posting } from '../../line.ts';
import { plantCalendarDraft } from '../../plants-calendars.ts';

/** A draft is seen by whoever brought it. */
const own: Line['judge'] = (_, asker, { ownerId }) => ownerId === asker.accountId;
const draft = { plant: plantCalendarDraft, judge: own, refusedBy: 'desk' } as const;

/** What the preview sends back with «write it». */
async function fingerprintOf({ world, asker, thing }: Posting): Promise<string> {
  const headers = { cookie: asker.cookie ?? '' };
  const path = `/desk/meetings/import/${thing.params['id']}`;
  const preview = await world.site.request(path, { headers });
  return /name="fingerprint" value="([^"]+)"/.exec(await preview.text())?.[1] ?? 'none';
}

/** Meetings from a calendar. */
export const calendarLines: readonly Line[] = [
  { route: 'GET /desk/meetings/import', refusedBy: 'door' },
  {
    route: 'POST /desk/meetings/import',
    file: {
      field: 'file',
      name: 'бібліотека.ics',
      bytes: new TextEncoder().encode('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'),
    },
    form: () => ({ kind: 'other', areaId: '' }),
  },
  { route: 'GET /desk/meetings/import/:id', ...draft },
  {
    route: 'POST /desk/meetings/import/:id/confirm',
    ...draft,
    form: async (posting) => ({ fingerprint: await fingerprintOf(posting) }),
  },
  // It is gone, whoever it was of: the same answer, and nothing is taken from anybody else.
  { route: 'POST /desk/meetings/import/:id/discard', ...draft, refused: 303, refusedBy: 'door' },
];
