import type { ReadFeature } from '#kernel/geometry/geojson-findings.ts';
import type { Point } from '#kernel/geometry/geometry.ts';
import { labelPoint } from '#kernel/geometry/label-point.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { foldedWords } from '#kernel/text/fold-text.ts';
import { refusedLine } from './candidate.ts';
import { mendNote, refusalNote } from './finding-notes.ts';
import type { Attributes } from './guess-properties.ts';
import { landmarkKey, type PlaceCandidate } from './plan-places.ts';
import { attributesOf } from './read-features.ts';
import { readName, shownName } from './read-name.ts';
import { type ImportLine, type Note, note } from './report.ts';
import { findHeading } from './table-row.ts';

export interface LandmarkProperties {
  readonly name: string | undefined;
  /** What it is: «озеро», «балка». */
  readonly sort: string | undefined;
}

export function landmarkProperties(headings: readonly string[]): LandmarkProperties {
  return {
    name: findHeading(headings, [/^name(:uk|_uk)?$/, /^(унормована )?назва$/]),
    sort: findHeading(headings, [/^вид/, /^(sort|type|kind)$/]),
  };
}

/** Named points of the map, which people mention when they say where they live. */
export function readLandmarks(
  features: readonly ReadFeature[],
  properties: LandmarkProperties,
): { readonly candidates: readonly PlaceCandidate[]; readonly refused: readonly ImportLine[] } {
  const candidates: PlaceCandidate[] = [];
  const refused: ImportLine[] = [];
  for (const feature of features) {
    const attributes = attributesOf(feature);
    const position = { unit: 'feature', number: feature.number } as const;
    const written = landmarkName(attributes, properties);
    const name = readName(written);
    const read = name.ok ? readLandmark(feature, name.value.text) : name;
    if (read.ok) candidates.push({ ...read.value, position });
    else refused.push(refusedLine(position, shownName(written), read.refusal));
  }
  return { candidates, refused };
}

/** «Градешка», «озеро» is «озеро Градешка», unless the name says it already: «Сасицьке озеро». */
function landmarkName(attributes: Attributes, properties: LandmarkProperties): string {
  const name = (properties.name && attributes.get(properties.name)) ?? '';
  const sort = (properties.sort && attributes.get(properties.sort)) ?? '';
  if (name === '' || sort === '' || foldedWords(name).includes(sort.toLowerCase())) return name;
  return `${sort} ${name}`;
}

function readLandmark(
  feature: ReadFeature,
  name: string,
): Result<Omit<PlaceCandidate, 'position'>, Note> {
  if (!feature.outcome.ok) return refuse(refusalNote(feature.outcome.refusal));
  const { geometry, mended } = feature.outcome.value;
  const point: Point | undefined =
    geometry.kind === 'point' ? geometry.point : labelPoint(geometry.shape);
  if (!point) return refuse(note('geometry-not-point'));
  return ok({
    place: {
      importKey: landmarkKey(name, point),
      kind: 'landmark',
      name,
      formerName: undefined,
      settlementId: undefined,
      point,
    },
    implied: undefined,
    mended: mended.map(mendNote),
  });
}
