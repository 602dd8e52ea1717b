import { type Line, type Posting, pageAndForm } from '../../line.ts';
import {
  plantRegisterDraft,
  plantSchool,
  plantSchoolOfficer,
  plantSchoolToGive,
} from '../../plants-schools.ts';

/** What everybody reads of schools, whoever they are. */
export const publicSchoolLines: readonly Line[] = [
  { route: 'GET /school/:slug', plant: plantSchool },
];

/** A draft is seen by whoever brought it. */
const own: Line['judge'] = (_, asker, { ownerId }) => ownerId === asker.accountId;
const draft = { plant: plantRegisterDraft, judge: own, refusedBy: 'desk' } as const;

/** What the preview sends back with «write it». */
async function fingerprintOf({ world, asker, thing }: Posting): Promise<string> {
  const headers = { cookie: asker.cookie ?? '' };
  const path = `/desk/schools/import/${thing.params['id']}`;
  const preview = await world.site.request(path, { headers });
  return /name="fingerprint" value="([^"]+)"/.exec(await preview.text())?.[1] ?? 'none';
}

/** The desk of schools: the register, one of them, and whose it is. */
export const schoolLines: readonly Line[] = [
  ...pageAndForm(
    '/desk/schools/assign',
    // A school of elsewhere stays ticked, with why.
    { plant: plantSchoolToGive, refused: 422 },
    {
      form: ({ thing }) => ({
        schools: thing.known?.['school'] ?? '',
        officerId: thing.known?.['officer'] ?? '',
        deputyId: '',
        startsOn: '2026-12-01',
        endsOn: '',
      }),
      keeps: true,
    },
  ),
  { route: 'GET /desk/schools/import', refusedBy: 'door' },
  {
    route: 'POST /desk/schools/import',
    file: {
      field: 'file',
      name: 'школи.csv',
      bytes: new TextEncoder().encode('edebo,full_name\nrights-0,Нова вигадана школа\n'),
    },
  },
  { route: 'GET /desk/schools/import/:id', ...draft },
  {
    route: 'POST /desk/schools/import/:id/confirm',
    ...draft,
    form: async (posting) => ({ fingerprint: await fingerprintOf(posting) }),
  },
  // It is gone, whoever it was of: the same answer, and nothing is taken from anybody else.
  { route: 'POST /desk/schools/import/:id/discard', ...draft, refused: 303, refusedBy: 'door' },
  { route: 'GET /desk/schools/:id', plant: plantSchool },
  { route: 'GET /desk/schools/:id/officer/:given', plant: plantSchoolOfficer },
  {
    route: 'POST /desk/schools/:id/officer/:given',
    plant: plantSchoolOfficer,
    form: ({ thing }) => ({ deputyId: '', endsOn: '', seenAt: thing.known?.['seenAt'] ?? '' }),
  },
];
