import { newId } from '#kernel/ids.ts';
import type { Line } from '../../line.ts';
import { plantArea } from '../../plants-areas.ts';
import { plantPublished, plantPublishedPhoto } from '../../plants-published.ts';

const ofArea = (ending: string): Line => ({
  route: `GET /area/:slug/reports${ending}`,
  plant: plantArea,
});

/** What everybody reads of reports, whoever they are. */
export const publishedReportLines: readonly Line[] = [
  ...['', '.rss', '.atom', '.json'].map(ofArea),
  { route: 'GET /reports/:id', plant: plantPublished },
  {
    route: 'POST /reports/:id/support',
    plant: plantPublished,
    form: ({ world }) => ({ key: newId<'sender-key'>(world.context.platform.random) }),
    answers: 200,
    keeps: true,
  },
  { route: 'GET /reports/:id/photos/:photo', plant: plantPublishedPhoto },
  { route: 'GET /reports/:id/photos/:photo/small', plant: plantPublishedPhoto },
];
