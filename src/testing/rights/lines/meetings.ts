import type { Line } from '../line.ts';
import { plantArea } from '../plants-areas.ts';
import { plantMeeting } from '../plants-meetings.ts';
import { plantOfficer } from '../plants-officers.ts';

const ofArea = (ending: string): Line => ({
  route: `GET /area/:slug/meetings${ending}`,
  plant: plantArea,
});

/** What everybody reads of meetings, whoever they are. */
export const publicMeetingLines: readonly Line[] = [
  ...['', '.rss', '.atom', '.json', '.ics'].map(ofArea),
  { route: 'GET /officer/:slug/meetings.ics', plant: plantOfficer },
  { route: 'GET /meeting/:file{[a-z0-9-]+\\.ics}', plant: plantMeeting },
  { route: 'GET /meeting/:slug', plant: plantMeeting },
  { route: 'GET /meeting/:slug/poster', plant: plantMeeting },
];
