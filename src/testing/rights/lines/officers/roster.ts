import type { Line, Posting } from '../../line.ts';
import { plantRosterDraft } from '../../plants-roster.ts';

/** A draft is seen by whoever brought it. */
const own: Line['judge'] = (_, asker, { ownerId }) => ownerId === asker.accountId;
const draft = { plant: plantRosterDraft, judge: own, refusedBy: 'desk' } as const;

/** What the preview sends back with «write it». */
async function fingerprintOf({ world, asker, thing }: Posting): Promise<string> {
  const headers = { cookie: asker.cookie ?? '' };
  const path = `/desk/officers/import/${thing.params['id']}`;
  const preview = await world.site.request(path, { headers });
  return /name="fingerprint" value="([^"]+)"/.exec(await preview.text())?.[1] ?? 'none';
}

/** Officers from a table. */
export const rosterLines: readonly Line[] = [
  { route: 'GET /desk/officers/import', refusedBy: 'door' },
  { route: 'GET /desk/officers/import/template', refusedBy: 'door' },
  {
    route: 'POST /desk/officers/import',
    file: {
      field: 'file',
      name: 'поліцейські.csv',
      bytes: new TextEncoder().encode("жетон;ім'я\n0012399;Нова Вигадана\n"),
    },
  },
  { route: 'GET /desk/officers/import/:id', ...draft },
  {
    route: 'POST /desk/officers/import/:id/confirm',
    ...draft,
    form: async (posting) => ({ fingerprint: await fingerprintOf(posting) }),
  },
  // It is gone, whoever it was of: the same answer, and nothing is taken from anybody else.
  { route: 'POST /desk/officers/import/:id/discard', ...draft, refused: 303, refusedBy: 'door' },
];
