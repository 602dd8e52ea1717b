import { parseId } from '#kernel/ids.ts';
import { bytesOf } from '#modules/areas/testing.ts';
import { type Line, type Posting, pageAndForm, type Thing, type World } from '../../line.ts';
import { plantArea, plantChange, plantDraft } from '../../plants-areas.ts';

/** A draft is seen by whoever brought it. */
const own: Line['judge'] = (_, asker, { ownerId }) => ownerId === asker.accountId;
const draft = { plant: plantDraft, judge: own, refusedBy: 'desk' } as const;

/** What a page sends back with «import it» or «publish it»: of what was looked at. */
async function seenOn(path: string, name: string, { world, asker }: Posting): Promise<string> {
  const headers = { cookie: asker.cookie ?? '' };
  const seen = await (await world.site.request(path, { headers })).text();
  return new RegExp(`name="${name}" value="([^"]+)"`).exec(seen)?.[1] ?? 'none';
}

export const areasLines: readonly Line[] = [
  { route: 'GET /desk/areas/import', refusedBy: 'door' },
  {
    route: 'POST /desk/areas/import',
    form: { content: 'areas', kind: 'settlement', publish: 'no', parent: '' },
    file: { field: 'file', name: 'села.csv', bytes: bytesOf('name\nСело Нове\n') },
  },
  { route: 'GET /desk/areas/import/:id', ...draft },
  {
    route: 'POST /desk/areas/import/:id',
    ...draft,
    form: { kind: 'settlement', nameProperty: '', codeProperty: '', publish: 'no' },
    keeps: true,
  },
  {
    route: 'POST /desk/areas/import/:id/confirm',
    ...draft,
    form: async (posting) => ({
      fingerprint: await seenOn(
        `/desk/areas/import/${posting.thing.params['id']}`,
        'fingerprint',
        posting,
      ),
    }),
  },
  // It is gone, whoever it was of: the same answer, and nothing is taken from anybody else.
  { route: 'POST /desk/areas/import/:id/discard', ...draft, refused: 303, refusedBy: 'door' },
  { route: 'GET /desk/areas/changes/:id', plant: plantChange },
  {
    route: 'POST /desk/areas/changes/:id/put-back',
    plant: plantChange,
  },
];

function nameOf({ context }: World, { params }: Thing): string {
  const id = parseId<'area'>(params['id'] ?? '');
  return (id && context.areas.get(id)?.name) ?? 'Якась громада';
}

/** Everything of an area at the desk, and the beats of a hromada. */
export const deskAreaLines: readonly Line[] = [
  { route: 'GET /desk/areas/:id', plant: plantArea },
  {
    route: 'POST /desk/areas/:id/publish',
    plant: plantArea,
    form: { status: 'public' },
    keeps: true,
  },
  ...pageAndForm(
    '/desk/areas/:id/publish-below',
    { plant: plantArea },
    {
      form: async (posting) => ({
        version: await seenOn(
          `/desk/areas/${posting.thing.params['id']}/publish-below`,
          'version',
          posting,
        ),
      }),
      keeps: true,
    },
  ),
  ...pageAndForm(
    '/desk/areas/:id/correct',
    { plant: plantArea },
    {
      page: '/desk/areas/:id/correct',
      form: ({ world, thing }) => ({
        name: nameOf(world, thing),
        nameEn: '',
        population: String(world.next()),
        formerName: '',
      }),
      keeps: true,
    },
  ),
  {
    route: 'POST /desk/areas/:id/rename',
    plant: plantArea,
    form: ({ thing }) => ({ slug: thing.params['slug'] ?? '' }),
    keeps: true,
  },
  { route: 'GET /desk/areas/:id/beats', plant: plantArea },
  ...(['settlements', 'districts'] as const).flatMap((way) =>
    pageAndForm(
      `/desk/areas/:id/beats/${way}`,
      { plant: plantArea },
      {
        page: `/desk/areas/:id/beats/${way}`,
        // Looked at, and told that every village needs a beat.
        form: { act: 'look', count: '1', publish: 'no' },
        answers: 422,
        keeps: true,
      },
    ),
  ),
  ...pageAndForm(
    '/desk/areas/:id/beats/:beat',
    { plant: plantArea },
    {
      page: '/desk/areas/:id/beats/:beat',
      form: { act: 'look', name: 'Інша дільниця' },
      answers: 200,
      keeps: true,
    },
  ),
];

export const publicAreaLines: readonly Line[] = [
  { route: 'GET /area/:slug', plant: plantArea },
  { route: 'GET /area/:slug/wrong', plant: plantArea },
  {
    route: 'POST /area/:slug/wrong',
    plant: plantArea,
    form: ({ world }) => ({
      key: world.context.platform.random.uuid(),
      subject: 'phone',
      note: '',
    }),
    keeps: true,
  },
];
