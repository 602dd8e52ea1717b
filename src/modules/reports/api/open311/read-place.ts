import { parseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { foldText } from '#kernel/text/fold-text.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { MAX_PLACE_LENGTH } from '../../domain/report.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import type { SubmitReport } from '../../use-cases/submit-report.ts';
import type { Open311Text } from './messages/index.ts';

/** Of one called just so: where there are more, nobody can tell which is meant. */
const MAX_NAMESAKES = 20;
const DEGREES = /^[+-]?\d{1,3}(?:\.\d{1,30})?$/;

type Place = Result<SubmitReport['place'], string>;
type Areas = Pick<ReportsContext, 'areas'>;

/** Where it is: a position, or one of our areas by its code, its id or, where only one is so called, its name. */
export async function readPlace(
  context: Areas,
  fields: URLSearchParams,
  t: Open311Text,
): Promise<Place> {
  const [lat, lon] = [fields.get('lat'), fields.get('long')];
  if (lat !== null || lon !== null) return readPosition(lat ?? '', lon ?? '', t);
  const code = fields.get('address_id');
  if (code !== null) return readArea(context, code.trim(), t);
  const text = fields.get('address_string');
  return text === null ? refuse(t('fault.place-missing')) : await findArea(context, text, t);
}

function readPosition(latitude: string, longitude: string, t: Open311Text): Place {
  const [lat, lon] = [degrees(latitude, 90), degrees(longitude, 180)];
  return lat === undefined || lon === undefined
    ? refuse(t('fault.place-number'))
    : ok({ position: { lat, lon } });
}

function readArea({ areas }: Areas, code: string, t: Open311Text): Place {
  const id = parseId<'area'>(code.toLowerCase());
  const area = areas.byCode(code) ?? (id && areas.get(id));
  return area ? ok({ areaId: area.id }) : refuse(t('fault.address-id'));
}

async function findArea({ areas }: Areas, text: string, t: Open311Text): Promise<Place> {
  // Longer ones are refused as an address anyway, and nothing is called so.
  const hits =
    text.length > MAX_PLACE_LENGTH ? [] : await areas.search(text, { limit: MAX_NAMESAKES });
  const named = hits.filter(({ place }) => foldText(place.name) === foldText(text));
  const [only, ...others] = named.length > 0 ? named : hits;
  return only?.area && others.length === 0
    ? ok({ areaId: only.area.id })
    : refuse(t('fault.place-unclear'));
}

function degrees(text: string, most: number): number | undefined {
  if (!DEGREES.test(text.trim())) return undefined;
  const number = Number(text);
  return Math.abs(number) <= most ? number : undefined;
}

/** The address in words, for whoever goes there. */
export function readAddress(fields: URLSearchParams, t: Open311Text): Result<string, string> {
  const text = fields.get('address_string');
  if (text === null) return ok('');
  const line = tidyLine(text, MAX_PLACE_LENGTH);
  if (line.ok) return ok(line.value.text);
  if (line.refusal === 'empty') return ok('');
  return refuse(
    line.refusal === 'too-long'
      ? t('fault.address-long', { most: MAX_PLACE_LENGTH })
      : t('fault.address-text'),
  );
}
