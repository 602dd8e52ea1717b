import { ok, refuse } from '#kernel/result.ts';
import { type Operation, operation } from '#platform/http/operation.ts';
import { latitude, longitude } from '#platform/http/position.ts';
import { viewBudget } from '#platform/http/view-budget.ts';
import { answerForPlace } from '../use-cases/answer-for-place.ts';
import { locateSchema, viewPlace } from './locate-view.ts';
import { stationFor } from '../domain/station-for.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { OFFICERS_ACCESS, versionOf } from './answer-version.ts';

export const LOCATE_PATH = '/api/v1/locate';

/** Who is my officer, asked with a point. locate-fast-path.ts answers the same, earlier. */
export function locateOperation(context: OfficersContext): Operation {
  return operation({
    id: 'locate',
    path: LOCATE_PATH,
    family: 'poruch',
    access: OFFICERS_ACCESS,
    summary: { uk: 'Хто відповідає за це місце', en: 'Who answers for this place' },
    about: {
      uk: 'Усі території, у яких лежить точка, від області до дільниці, і хто за них відповідає сьогодні. Точка на межі належить рівно одній дільниці, завжди тій самій. У морі чи за кордоном chain порожній, а station — найближче відділення.',
      en: 'All areas that the point lies in, from the oblast to the beat, and who answers for them today. A point on a border belongs to exactly one beat, always the same. At sea or abroad chain is empty, and station is the nearest one.',
    },
    params: {},
    query: { lat: latitude, lon: longitude },
    inputs: {
      lat: { uk: 'Широта, WGS 84.', en: 'Latitude, WGS 84.' },
      lon: { uk: 'Довгота, WGS 84.', en: 'Longitude, WGS 84.' },
    },
    value: locateSchema,
    example: `${LOCATE_PATH}?lat=45.892&lon=29.699`,
    budget: viewBudget(0, 6),
    version: () => versionOf(context),
    asksWhere: true,
    handle: ({ query }) => {
      const { chain } = context.areas.locate(query);
      const answer = answerForPlace(context, chain, stationFor(context, chain, query));
      return answer.ok ? ok({ json: viewPlace(context, chain, answer.value) }) : refuse('absent');
    },
  });
}
