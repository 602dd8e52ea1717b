import type { ReadFeature } from '../../../../kernel/geometry/geojson-findings.ts';
import type { MultiPolygon } from '../../../../kernel/geometry/geometry.ts';
import { tidyLine } from '../../../../kernel/text/tidy-line.ts';
import { type Result, ok, refuse } from '../../../../kernel/result.ts';
import type { AreaKind } from '../area.ts';
import { type Katottg, parseKatottg } from '../katottg.ts';
import { type AreaCandidate, type ReadAreas, refusedLine } from './candidate.ts';
import { mendNote, refusalNote } from './finding-notes.ts';
import { furtherNamesOf } from './further-names.ts';
import { guessKind } from './guess-kind.ts';
import type { Attributes, PropertyChoice } from './guess-properties.ts';
import { type ImportLine, type Note, note } from './report.ts';

export interface FeatureOptions {
  readonly properties: PropertyChoice;
  /** Said by a flag, for every feature. */
  readonly kind: AreaKind | undefined;
}

/** Features of a GeoJSON file to areas; what cannot be one is a line that says why. */
export function readFeatures(
  features: readonly ReadFeature[],
  options: FeatureOptions,
): ReadAreas {
  const candidates: AreaCandidate[] = [];
  const refused: ImportLine[] = [];
  for (const feature of features) {
    const attributes = attributesOf(feature);
    const read = readFeature(feature, attributes, options);
    if (read.ok) candidates.push(read.value);
    else refused.push(refusedLine(positionOf(feature), shownName(attributes, options), read.refusal));
  }
  return { candidates, refused };
}

export function attributesOf(feature: ReadFeature): Attributes {
  return new Map(Object.entries(feature.properties).map(([key, value]) => [key, String(value)]));
}

function readFeature(
  feature: ReadFeature,
  attributes: Attributes,
  options: FeatureOptions,
): Result<AreaCandidate, Note> {
  const taken = shapeOf(feature);
  if (!taken.ok) return taken;
  const name = nameOf(attributes, options.properties.nameProperty);
  if (!name.ok) return name;
  const code = codeOf(attributes, options.properties.codeProperty);
  if (!code.ok) return code;
  const tags = { adminLevel: attributes.get('admin_level'), place: attributes.get('place') };
  const kind = options.kind ?? guessKind(code.value, name.value.text, tags);
  if (!kind) return refuse(note('kind-unknown'));
  const english = tidyLine(attributes.get('name:en') ?? attributes.get('name_en') ?? '', 200);
  return ok({
    position: positionOf(feature),
    kind,
    name: name.value.text,
    nameEn: english.ok ? english.value.text : undefined,
    code: code.value,
    settlementKind: undefined,
    population: populationOf(attributes.get('population')),
    urban: undefined,
    centre: undefined,
    furtherNames: furtherNamesOf(attributes, name.value.text),
    shape: taken.value.shape,
    mended: name.value.mended
      ? [note('name-cleaned'), ...taken.value.mended]
      : taken.value.mended,
  });
}

interface TakenShape {
  readonly shape: MultiPolygon;
  readonly mended: readonly Note[];
}

function shapeOf(feature: ReadFeature): Result<TakenShape, Note> {
  if (!feature.outcome.ok) return refuse(refusalNote(feature.outcome.refusal));
  const { geometry, mended } = feature.outcome.value;
  if (geometry.kind === 'point') return refuse(note('geometry-not-area'));
  return ok({ shape: geometry.shape, mended: mended.map(mendNote) });
}

/** The longest name of a hromada has 50 letters. */
const LONGEST_NAME = 200;

function nameOf(attributes: Attributes, property: string | undefined) {
  const written = (property && attributes.get(property)) || attributes.get('name') || '';
  return readName(written);
}

export function readName(written: string): Result<{ text: string; mended: boolean }, Note> {
  const tidy = tidyLine(written, LONGEST_NAME);
  if (tidy.ok) return tidy;
  switch (tidy.refusal) {
    case 'empty':
      return refuse(note('name-missing'));
    case 'too-long':
      return refuse(note('name-too-long', { limit: LONGEST_NAME }));
    case 'null-byte':
    case 'broken':
      return refuse(note('name-unreadable'));
    default:
      return tidy.refusal satisfies never;
  }
}

/** No code is no fault: city districts and beats have none. A wrong one is: it would put the area elsewhere. */
function codeOf(
  attributes: Attributes,
  property: string | undefined,
): Result<Katottg | undefined, Note> {
  const written = (property === undefined ? undefined : attributes.get(property))?.trim() ?? '';
  if (written === '') return ok(undefined);
  const code = parseKatottg(written);
  return code ? ok(code) : refuse(note('code-invalid', { code: written.slice(0, 40) }));
}

/** A feature's population is a courtesy of the map: what is no number is passed over. */
function populationOf(written: string | undefined): number | undefined {
  const digits = written?.replace(/[\s\u00a0]/g, '') ?? '';
  return /^\d{1,8}$/.test(digits) ? Number(digits) : undefined;
}

function shownName(attributes: Attributes, options: FeatureOptions): string | undefined {
  const written = options.properties.nameProperty && attributes.get(options.properties.nameProperty);
  const tidy = tidyLine((written || attributes.get('name') || '').slice(0, LONGEST_NAME), LONGEST_NAME);
  return tidy.ok ? tidy.value.text : undefined;
}

function positionOf(feature: ReadFeature) {
  return { unit: 'feature', number: feature.number } as const;
}
