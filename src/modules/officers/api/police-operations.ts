import { z } from '@hono/zod-openapi';
import { ok, refuse } from '../../../kernel/result.ts';
import {
  type Bilingual,
  type Operation,
  operation,
  type OperationAnswer,
} from '../../../platform/http/operation.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { OFFICERS_ACCESS, versionOf } from './answer-version.ts';
import { createPoliceReader } from './police-reader.ts';
import {
  boundarySchema,
  briefSchema,
  eventSchema,
  forceSchema,
  neighbourhoodSchema,
  personSchema,
  prioritySchema,
} from './police-views.ts';

const id = z.string().min(1).max(200);
const FORCE: Bilingual = { uk: 'Область: назва з адреси.', en: 'The oblast, by its slug.' };
const BEAT: Bilingual = { uk: 'Дільниця: назва з адреси.', en: 'The beat, by its slug.' };
const DEMO = 'odeska-oblast';
const DEMO_BEAT = 'biloliska-dilnytsia';

/**
 * Neighbourhood policing data in the shape that programs written for data.police.uk expect. A force is an
 * oblast, a neighbourhood a beat; `priorities` is empty until the community has agreed some.
 */
export function policeOperations(context: OfficersContext): readonly Operation[] {
  const reader = createPoliceReader(context);
  const version = () => versionOf(context);
  const common = { family: 'police', access: OFFICERS_ACCESS, query: {}, version } as const;

  /** Of one neighbourhood. */
  function ofBeat<Value extends z.ZodType>(row: {
    readonly id: string;
    readonly ending: string;
    readonly summary: Bilingual;
    readonly value: Value;
    readonly read: (beat: string) => OperationAnswer<z.output<Value>> | undefined;
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
      handle: ({ params }) => {
        const answer = reader.isIn(params.force, params.id) ? row.read(params.id) : undefined;
        return answer ? ok(answer) : refuse('absent');
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
      handle: ({ query }) => {
        const [lat = 0, lon = 0] = query.q.split(',').map(Number);
        const found = reader.locate({ lat, lon });
        return found ? ok({ json: found }) : refuse('absent');
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
      handle: () => ok({ json: reader.forces() }),
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
      handle: ({ params }) => {
        const force = reader.force(params.force);
        return force ? ok({ json: force }) : refuse('absent');
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
      handle: ({ params }) => {
        const beats = reader.neighbourhoods(params.force);
        return beats ? ok({ json: beats }) : refuse('absent');
      },
    }),
    ofBeat({
      id: 'policeBoundary',
      ending: '/boundary',
      summary: { uk: 'Межа дільниці', en: 'The outline of a beat' },
      value: boundarySchema,
      read: (beat) => asJson(reader.boundary(beat)),
    }),
    ofBeat({
      id: 'policePeople',
      ending: '/people',
      summary: { uk: 'Хто відповідає за дільницю', en: 'Who answers for a beat' },
      value: z.array(personSchema),
      read: (beat) => asJson(reader.people(beat)),
    }),
    ofBeat({
      id: 'policeEvents',
      ending: '/events',
      summary: { uk: 'Прийоми за два тижні', en: 'Receptions within two weeks' },
      value: z.array(eventSchema),
      read: (beat) => asJson(reader.events(beat)),
    }),
    ofBeat({
      id: 'policePriorities',
      ending: '/priorities',
      summary: { uk: 'Пріоритети дільниці', en: 'The priorities of a beat' },
      value: z.array(prioritySchema),
      read: () => ({ json: [] }),
    }),
    ofBeat({
      id: 'policeNeighbourhood',
      ending: '',
      summary: { uk: 'Дільниця', en: 'A beat' },
      value: neighbourhoodSchema,
      read: (beat) => asJson(reader.neighbourhood(beat)),
    }),
  ];
}

function asJson<Value>(json: Value | undefined): { readonly json: Value } | undefined {
  return json === undefined ? undefined : { json };
}
