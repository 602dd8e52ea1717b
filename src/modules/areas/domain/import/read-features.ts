import type { ReadFeature } from '#kernel/geometry/geojson-findings.ts';
import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { AreaKind } from '../area.ts';
import { type AreaCandidate, type ReadAreas, refusedLine } from './candidate.ts';
import { mendNote, refusalNote } from './finding-notes.ts';
import { furtherNamesOf } from './further-names.ts';
import { guessKind } from './guess-kind.ts';
import type { Attributes, ChosenProperties } from './guess-properties.ts';
import { readOwnRow } from './own-export.ts';
import { readCodes } from './read-code.ts';
import { readName, shownName } from './read-name.ts';
import { type ImportLine, type Note, note } from './report.ts';

export interface FeatureOptions {
  readonly properties: ChosenProperties;
  /** Said by a flag, for every feature. */
  readonly kind: AreaKind | undefined;
  /** The file is our own export. */
  readonly isOwn: boolean;
}

/** Features of a GeoJSON file to areas; what cannot be one is a line that says why. */
export function readFeatures(features: readonly ReadFeature[], options: FeatureOptions): ReadAreas {
  const candidates: AreaCandidate[] = [];
  const refused: ImportLine[] = [];
  for (const feature of features) {
    const attributes = attributesOf(feature);
    const own = options.isOwn ? readOwnRow(attributes) : undefined;
    const read = readFeature(feature, attributes, own ? { ...options, kind: own.kind } : options);
    if (read.ok) candidates.push({ ...read.value, ...own });
    else
      refused.push(
        refusedLine(positionOf(feature), shownName(writtenName(attributes, options)), read.refusal),
      );
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
  const taken = options.isOwn && hasNoGeometry(feature) ? ok(NO_SHAPE) : shapeOf(feature);
  if (!taken.ok) return taken;
  const name = readName(writtenName(attributes, options));
  if (!name.ok) return name;
  const codes = codesOf(attributes, options);
  if (!codes.ok) return codes;
  const tags = { adminLevel: attributes.get('admin_level'), place: attributes.get('place') };
  const kind = options.kind ?? guessKind(codes.value.code, name.value.text, tags);
  if (!kind) return refuse(note('kind-unknown'));
  return ok({
    position: positionOf(feature),
    kind,
    name: name.value.text,
    nameIsOfficial: false,
    nameEn: englishName(attributes),
    ...codes.value,
    settlementKind: undefined,
    population: populationOf(attributes.get('population')),
    urban: undefined,
    centre: undefined,
    furtherNames: furtherNamesOf(attributes, name.value.text),
    shape: taken.value.shape,
    inPassing: false,
    mended: name.value.mended ? [note('name-cleaned'), ...taken.value.mended] : taken.value.mended,
  });
}

function codesOf(attributes: Attributes, { properties }: FeatureOptions) {
  const { codeProperty = '', hasLocalCodes } = properties;
  return readCodes(attributes.get(codeProperty) ?? '', hasLocalCodes);
}

interface TakenShape {
  readonly shape: MultiPolygon | undefined;
  readonly mended: readonly Note[];
}

const NO_SHAPE: TakenShape = { shape: undefined, mended: [] };

/** Our own export has a feature for each area, also where no map has its boundary yet. */
function hasNoGeometry({ outcome }: ReadFeature): boolean {
  return !outcome.ok && outcome.refusal.code === 'geometry-missing';
}

function shapeOf(feature: ReadFeature): Result<TakenShape, Note> {
  if (!feature.outcome.ok) return refuse(refusalNote(feature.outcome.refusal));
  const { geometry, mended } = feature.outcome.value;
  if (geometry.kind === 'point') return refuse(note('geometry-not-area'));
  return ok({ shape: geometry.shape, mended: mended.map(mendNote) });
}

function englishName(attributes: Attributes): string | undefined {
  const name = readName(attributes.get('name:en') ?? attributes.get('name_en') ?? '');
  return name.ok ? name.value.text : undefined;
}

function writtenName(attributes: Attributes, { properties }: FeatureOptions): string {
  const { nameProperty } = properties;
  return (nameProperty && attributes.get(nameProperty)) || attributes.get('name') || '';
}

/** A feature's population is a courtesy of the map: what is no number is passed over. */
function populationOf(written: string | undefined): number | undefined {
  const digits = written?.replace(/[\s\u00a0]/g, '') ?? '';
  return /^\d{1,8}$/.test(digits) ? Number(digits) : undefined;
}

function positionOf(feature: ReadFeature) {
  return { unit: 'feature', number: feature.number } as const;
}
