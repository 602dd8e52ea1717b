import type { Point } from '#kernel/geometry/geometry.ts';
import { AREA_KINDS, type AreaKind } from '../area.ts';
import { parseCategory } from '../katottg.ts';
import type { FurtherName, StatedArea } from './candidate.ts';
import { furtherNamesOf, splitNames } from './further-names.ts';
import type { Attributes } from './guess-properties.ts';

/** What `poruch export areas` wrote of an area besides its name, its code and its boundary. */
export interface OwnRow {
  readonly kind: AreaKind;
  readonly stated: StatedArea;
  readonly localCode: string | undefined;
  readonly urban: boolean | undefined;
  readonly centre: Point | undefined;
  readonly settlementKind: ReturnType<typeof settlementKindOf>;
  readonly furtherNames: readonly FurtherName[];
}

/** Whether every row says what only our own export says: then it is believed as it stands. */
export function isOwnExport(rows: readonly Attributes[]): boolean {
  return rows.length > 0 && rows.every((row) => readOwnRow(row) !== undefined);
}

export function readOwnRow(row: Attributes): OwnRow | undefined {
  const kind = AREA_KINDS.find((known) => known === row.get('kind'));
  const status = (['draft', 'public'] as const).find((known) => known === row.get('status'));
  const [slug = '', parent] = [row.get('slug'), row.get('parent')];
  if (!kind || !status || parent === undefined || !SLUG.test(slug)) return undefined;
  return {
    kind,
    stated: { slug, parent: parent === '' ? undefined : parent, status },
    localCode: row.get('local_code') || undefined,
    urban: row.get('urban') ? row.get('urban') === 'yes' : undefined,
    centre: centreOf(row),
    settlementKind: settlementKindOf(kind, row.get('category') ?? ''),
    furtherNames: namesOf(row),
  };
}

const SLUG = /^[a-z0-9-]{1,100}$/;

function centreOf(row: Attributes): Point | undefined {
  const [lat, lon] = [row.get('lat') || Number.NaN, row.get('lon') || Number.NaN].map(Number);
  if (lat === undefined || lon === undefined) return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

function settlementKindOf(kind: AreaKind, letter: string) {
  const category = parseCategory(letter);
  return category?.kind === kind ? category.settlementKind : undefined;
}

/** A table says what names there are, a map their language as well. */
function namesOf(row: Attributes): readonly FurtherName[] {
  const listed = [
    ...splitNames(row.get('former_names') ?? '').map((name) => ({ name, ...FORMER })),
    ...splitNames(row.get('other_names') ?? '').map((name) => ({ name, ...OTHER })),
  ];
  return [...listed, ...furtherNamesOf(row, row.get('name') ?? '', 'any')];
}

const FORMER = { kind: 'former', language: 'uk' } as const;
const OTHER = { kind: 'alternative', language: 'und' } as const;
