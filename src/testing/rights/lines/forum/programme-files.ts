import type { Line, Posting } from '../../line.ts';
import { plantProgramme, plantPublicProgramme } from '../../plants-programme.ts';
import { plantProgrammeDraft, programmeFile } from '../../plants-programme-files.ts';

const EXPORT = '/forum/:year/schedule/export/schedule';

/** What everybody’s programs read. */
export const publicProgrammeFileLines: readonly Line[] = [
  ...['xml', 'json', 'ics', 'xcal', 'jsonld', 'csv', 'xlsx'].map(
    (ending): Line => ({ route: `GET ${EXPORT}.${ending}`, plant: plantPublicProgramme }),
  ),
  { route: 'GET /forum/:year/talk/:code/calendar.ics', plant: plantPublicProgramme },
];

/** A draft is seen by whoever brought it, while they organise the forum that it is for. */
const own: Line['judge'] = (may, asker, { ownerId }) =>
  ownerId === asker.accountId && may('programme.import');
const draft = { plant: plantProgrammeDraft, judge: own, refusedBy: 'desk' } as const;
const IMPORT = '/desk/forum/:id/programme/import';

/** What the preview sends back with «write it». */
async function fingerprintOf({ world, asker, thing }: Posting): Promise<string> {
  const headers = { cookie: asker.cookie ?? '' };
  const { id, draft: named } = thing.params;
  const path = `/desk/forum/${id}/programme/import/${named}`;
  const preview = await world.site.request(path, { headers });
  return /name="fingerprint" value="([^"]+)"/.exec(await preview.text())?.[1] ?? 'none';
}

/** A programme from a file. */
export const programmeImportLines: readonly Line[] = [
  { route: `GET ${IMPORT}`, plant: plantProgramme },
  {
    route: `POST ${IMPORT}`,
    plant: plantProgramme,
    file: { field: 'file', name: 'schedule.json', bytes: programmeFile(1) },
    form: { days: 'keep' },
    keeps: true,
  },
  { route: `GET ${IMPORT}/:draft`, ...draft },
  {
    route: `POST ${IMPORT}/:draft/confirm`,
    ...draft,
    form: async (posting) => ({ fingerprint: await fingerprintOf(posting) }),
  },
  // It is gone, whoever it was of: the same answer, and nothing is taken from anybody else.
  { route: `POST ${IMPORT}/:draft/discard`, ...draft, refused: 303, refusedBy: 'door' },
];
