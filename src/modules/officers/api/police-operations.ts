import { z } from '@hono/zod-openapi';
import { ok, refuse } from '#kernel/result.ts';
import { type Bilingual, type Operation, operation } from '#platform/http/operation.ts';
import { viewBudget } from '#platform/http/view-budget.ts';
import type { Area } from '#modules/areas/index.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { type BeatToday, readBeat } from '../use-cases/read-beat.ts';
import { OFFICERS_ACCESS, versionOf } from './answer-version.ts';
import {
  boundarySchema,
  briefSchema,
  eventSchema,
  type PoliceEvent,
  forceSchema,
  neighbourhoodSchema,
  personSchema,
  prioritySchema,
  viewBoundary,
  viewBrief,
  viewForce,
  viewNeighbourhood,
  viewPerson,
  viewUpcoming,
} from './police-views.ts';

const id = z.string().min(1).max(200);
const FORCE: Bilingual = { uk: 'Область: назва з адреси.', en: 'The oblast, by its slug.' };
const BEAT: Bilingual = { uk: 'Дільниця: назва з адреси.', en: 'The beat, by its slug.' };
/** Answers at any hour, anywhere in Ukraine. */
const POLICE = '102';
const DEMO = 'odeska-oblast';
const DEMO_BEAT = 'biloliska-dilnytsia';

/** What else takes place where a beat’s officers answer, beside their receptions: of whichever module knows of it. */
export type BeatEvents = (beat: Area) => Promise<readonly PoliceEvent[]>;

/**
 * Neighbourhood policing data in the shape that programs written for data.police.uk expect. A force is an
 * oblast, a neighbourhood a beat; `priorities` is empty until the community has agreed some.
 */
export function policeOperations(
  context: OfficersContext,
  moreEvents: BeatEvents,
): readonly Operation[] {
  const { areas, platform } = context;
  const { publicUrl } = platform.config;
  const oblastOf = (slug: string) => areas.roots().find((root) => root.slug === slug);
  const version = () => versionOf(context);
  const common = { family: 'police', access: OFFICERS_ACCESS, query: {}, version } as const;

  /** Of one neighbourhood. */
  function ofBeat<Value extends z.ZodType>(row: {
    readonly id: string;
    readonly ending: string;
    readonly summary: Bilingual;
    readonly value: Value;
    readonly view: (today: BeatToday) => z.output<Value>;
  }): Operation {
    return operation({
      ...common,
      id: row.id,
      path: `/api/police/{force}/{id}${row.ending}`,
      summary: row.summary,
      about: { uk: 'Для однієї дільниці.', en: 'Of one beat.' },
      params: { force: id, id },
      inputs: { force: FORCE, id: BEAT },
      value: row.value,
      example: `/api/police/${DEMO}/${DEMO_BEAT}${row.ending}`,
      budget: viewBudget(0, 2),
      handle: ({ params }) => {
        const read = readBeat(context, { oblast: params.force, beat: params.id });
        return read.ok ? ok({ json: row.view(read.value) }) : read;
      },
    });
  }

  return [
    operation({
      ...common,
      id: 'policeLocate',
      path: '/api/police/locate-neighbourhood',
      summary: { uk: 'Дільниця за точкою', en: 'The beat at a point' },
      about: {
        uk: 'Точка поза дільницями — 404.',
        en: 'A point in no beat is answered with 404.',
      },
      params: {},
      query: { q: z.string().regex(/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/) },
      inputs: { q: { uk: 'Широта,довгота.', en: 'Latitude,longitude.' } },
      value: z.object({ force: z.string(), neighbourhood: z.string() }),
      example: '/api/police/locate-neighbourhood?q=45.892,29.699',
      budget: viewBudget(0, 2),
      asksWhere: true,
      handle: ({ query }) => {
        const [lat = 0, lon = 0] = query.q.split(',').map(Number);
        const beat = areas.locate({ lat, lon }).chain.find(({ kind }) => kind === 'beat');
        const oblast = beat && areas.chain(beat.id)[0];
        if (!beat || !oblast) return refuse('absent');
        return ok({ json: { force: oblast.slug, neighbourhood: beat.slug } });
      },
    }),
    operation({
      ...common,
      id: 'policeForces',
      path: '/api/police/forces',
      summary: { uk: 'Області', en: 'Oblasts' },
      about: { uk: 'Усі області цієї установки.', en: 'All oblasts of this installation.' },
      params: {},
      inputs: {},
      value: z.array(briefSchema),
      example: '/api/police/forces',
      budget: viewBudget(0, 2),
      handle: () => ok({ json: areas.roots().map(viewBrief) }),
    }),
    operation({
      ...common,
      id: 'policeForce',
      path: '/api/police/forces/{force}',
      summary: { uk: 'Область', en: 'An oblast' },
      about: { uk: 'Одна область.', en: 'One oblast.' },
      params: { force: id },
      inputs: { force: FORCE },
      value: forceSchema,
      example: `/api/police/forces/${DEMO}`,
      budget: viewBudget(0, 2),
      handle: ({ params }) => {
        const oblast = oblastOf(params.force);
        return oblast ? ok({ json: viewForce(oblast, publicUrl, POLICE) }) : refuse('absent');
      },
    }),
    operation({
      ...common,
      id: 'policeNeighbourhoods',
      path: '/api/police/{force}/neighbourhoods',
      summary: { uk: 'Дільниці області', en: 'The beats of an oblast' },
      about: { uk: 'За абеткою.', en: 'In the order of their names.' },
      params: { force: id },
      inputs: { force: FORCE },
      value: z.array(briefSchema),
      example: `/api/police/${DEMO}/neighbourhoods`,
      budget: viewBudget(0, 2),
      handle: ({ params }) => {
        const oblast = oblastOf(params.force);
        if (!oblast) return refuse('absent');
        return ok({ json: areas.descendants(oblast.id, 'beat').map(viewBrief) });
      },
    }),
    ofBeat({
      id: 'policeBoundary',
      ending: '/boundary',
      summary: { uk: 'Межа дільниці', en: 'The outline of a beat' },
      value: boundarySchema,
      view: ({ beat }) => viewBoundary(areas.shape(beat.id) ?? []),
    }),
    ofBeat({
      id: 'policePeople',
      ending: '/people',
      summary: { uk: 'Хто відповідає за дільницю', en: 'Who answers for a beat' },
      value: z.array(personSchema),
      view: ({ officers }) => officers.map(viewPerson),
    }),
    operation({
      // What takes place stands in the database, and changes without what stands in memory.
      family: 'police',
      access: OFFICERS_ACCESS,
      query: {},
      id: 'policeEvents',
      path: '/api/police/{force}/{id}/events',
      summary: { uk: 'Прийоми й зустрічі', en: 'Receptions and meetings' },
      about: {
        uk: 'Прийоми за два тижні й оприлюднені зустрічі; скасованих тут немає.',
        en: 'Receptions within two weeks and published meetings; none that is cancelled.',
      },
      params: { force: id, id },
      inputs: { force: FORCE, id: BEAT },
      value: z.array(eventSchema),
      example: `/api/police/${DEMO}/${DEMO_BEAT}/events`,
      budget: viewBudget(1, 4),
      handle: async ({ params }) => {
        const read = readBeat(context, { oblast: params.force, beat: params.id });
        if (!read.ok) return read;
        const { beat, officers } = read.value;
        const receptions = viewUpcoming(officers, platform.clock.today());
        const events = [...receptions, ...(await moreEvents(beat))];
        return ok({ json: events.toSorted((a, b) => a.start_date.localeCompare(b.start_date)) });
      },
    }),
    ofBeat({
      id: 'policePriorities',
      ending: '/priorities',
      summary: { uk: 'Пріоритети дільниці', en: 'The priorities of a beat' },
      value: z.array(prioritySchema),
      view: () => [],
    }),
    ofBeat({
      id: 'policeNeighbourhood',
      ending: '',
      summary: { uk: 'Дільниця', en: 'A beat' },
      value: neighbourhoodSchema,
      view: (today) => viewNeighbourhood(today, publicUrl),
    }),
  ];
}
