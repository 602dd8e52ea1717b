import type { Point } from '#kernel/geometry/geometry.ts';
import type { Location } from '#modules/areas/index.ts';
import { isUnchanged } from '#platform/http/entity-tag.ts';
import type { FastPath } from '#platform/http/fast-path.ts';
import type { FastAnswer } from '#platform/http/fast-answer.ts';
import { LOCATE_PATH } from './locate-operation.ts';
import { type StationFor, stationFor } from '../domain/station-for.ts';
import { answerForPlace } from '../use-cases/answer-for-place.ts';
import { viewPlace } from './locate-view.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { versionOf } from './answer-version.ts';

/** Nothing but the two numbers, in either order, as plain decimals: all else is left to the operation. */
const LAT_FIRST = /^lat=(-?\d{1,2}(?:\.\d{1,15})?)&lon=(-?\d{1,3}(?:\.\d{1,15})?)$/;
const LON_FIRST = /^lon=(-?\d{1,3}(?:\.\d{1,15})?)&lat=(-?\d{1,2}(?:\.\d{1,15})?)$/;

/** Everything remembered of one moment: dropped whole when anything changed. */
interface Remembered {
  readonly tag: string;
  readonly headers: string[];
  readonly day: Temporal.PlainDate;
  /** The directory gives equal points the same Location, so an answer is made once for each chain. */
  readonly byLocation: WeakMap<Location, FastAnswer>;
  /** Where no area is small enough, the answer also depends on which station is near. */
  readonly byStation: WeakMap<Location, Map<StationFor['station'], FastAnswer>>;
}

/**
 * Answers `/api/v1/locate` with bytes that are ready: they depend on the chain of areas and the station alone.
 * Forgotten when areas, organisations or officers change in any process, and at midnight.
 */
export function locateFastPath(
  context: OfficersContext,
  headers: Readonly<Record<string, string>>,
): FastPath {
  const { areas, organisations, officers } = context;
  const { clock } = context.platform;
  let remembered: Remembered | undefined;
  const forget = () => {
    remembered = undefined;
  };
  areas.onRebuild(forget);
  organisations.onChange(forget);
  officers.onChange(forget);

  return {
    path: LOCATE_PATH,
    answer: (search, ifNoneMatch) => {
      const point = readPoint(search);
      if (point === undefined) return undefined;
      // The clock gives the same day until midnight: comparing the objects takes no time at all.
      if (remembered?.day !== clock.today()) remembered = remember(context, headers);
      if (ifNoneMatch !== undefined && isUnchanged(ifNoneMatch, remembered.tag)) {
        return { status: 304, headers: remembered.headers, body: undefined };
      }
      const location = areas.locate(point);
      const known = remembered.byLocation.get(location);
      if (known !== undefined) return known;
      return answerWithStation(context, remembered, location, point);
    },
  };
}

/** Makes the answer unless another place with the same station has it. Undefined: nobody may read it. */
function answerWithStation(
  context: OfficersContext,
  { headers, byLocation, byStation }: Remembered,
  location: Location,
  point: Point,
): FastAnswer | undefined {
  const { chain } = location;
  const station = stationFor(context, chain, point);
  const ofLocation = byStation.get(location) ?? new Map<StationFor['station'], FastAnswer>();
  byStation.set(location, ofLocation);
  const known = ofLocation.get(station.station);
  if (known !== undefined) return known;
  // What is remembered was allowed when it was made, and a table of permissions lives as long as its process.
  const answer = answerForPlace(context, chain, station);
  if (!answer.ok) return undefined;
  const body = Buffer.from(JSON.stringify(viewPlace(context, chain, answer.value)));
  const length = ['Content-Length', String(body.length)];
  const made = { status: 200, headers: [...headers, ...length], body };
  if (station.dependsOnPoint) ofLocation.set(station.station, made);
  else byLocation.set(location, made);
  return made;
}

function readPoint(search: string): Point | undefined {
  const latFirst = LAT_FIRST.exec(search);
  const match = latFirst ?? LON_FIRST.exec(search);
  if (match === null) return undefined;
  const lat = Number(latFirst ? match[1] : match[2]);
  const lon = Number(latFirst ? match[2] : match[1]);
  return lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180 ? { lat, lon } : undefined;
}

function remember(context: OfficersContext, headers: Readonly<Record<string, string>>): Remembered {
  const tag = `W/"${versionOf(context)}"`;
  return {
    tag,
    headers: Object.entries({ ...headers, 'Content-Type': 'application/json', ETag: tag }).flat(),
    day: context.platform.clock.today(),
    byLocation: new WeakMap(),
    byStation: new WeakMap(),
  };
}
