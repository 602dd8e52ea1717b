import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { realData } from '../../../../../tools/testing/real-data.ts';
import type { Point } from '#kernel/geometry/geometry.ts';
import type { AreaId } from '#kernel/ids.ts';
import { transliterate } from '#kernel/text/transliterate.ts';
import type { Area, AreaKind } from '../area.ts';
import type { Place, PlaceKind } from '../directory.ts';
import { parseCategory } from '../katottg.ts';

/** Places to search in, and what lies around each. */
export interface Gazetteer {
  readonly places: readonly Place[];
  readonly aroundOf: (place: Place) => readonly Area[];
  /** The area that the place is, if it is one. */
  readonly areasOf: (place: Place) => readonly Area[];
}

/** Builds a gazetteer step by step; areas by their codes, which need not be real. */
export interface GazetteerMaker extends Gazetteer {
  area(code: string, kind: AreaKind, name: string, more?: AreaMore): void;
  place(kind: PlaceKind, name: string, within: string | undefined, more?: More): void;
}

interface More {
  readonly population?: number | undefined;
  readonly point?: Point | undefined;
  readonly otherNames?: readonly string[];
}

interface AreaMore extends More {
  readonly within?: string | undefined;
}

export function makeGazetteer(): GazetteerMaker {
  const areas = new Map<string, Area>();
  const places: Place[] = [];
  const chain = (id: string | undefined): Area[] => {
    const area = id === undefined ? undefined : areas.get(id);
    return area ? [area, ...chain(area.parentId)] : [];
  };
  const add = (
    key: string,
    kind: PlaceKind,
    name: string,
    areaId: string | undefined,
    more: More,
  ) =>
    places.push({
      key,
      kind,
      name,
      otherNames: more.otherNames ?? [],
      areaId: areaId as AreaId | undefined,
      point: more.point,
      population: more.population,
    });
  return {
    places,
    areasOf: ({ key, areaId }) => chain(areaId).filter((area) => area.id === key),
    aroundOf: ({ key, areaId }) => chain(areaId).filter((area) => area.id !== key),
    area(code, kind, name, more = {}) {
      areas.set(code, {
        id: code as AreaId,
        kind,
        code,
        name,
        nameEn: undefined,
        settlementKind: undefined,
        slug: code.toLowerCase(),
        parentId: more.within as AreaId | undefined,
        population: more.population,
        urban: undefined,
        centre: more.point,
      });
      add(code, kind, name, code, more);
    },
    place(kind, name, within, more = {}) {
      add(`${kind} ${places.length}`, kind, name, within, more);
    },
  };
}

/** Odesa oblast with its schools and police, where real data lies beside the checkout. */
export function realGazetteer(): Gazetteer | undefined {
  const codifier = realData('ua/katottg-odesa-2025-05-16.csv');
  if (codifier === undefined) return undefined;
  const made = makeGazetteer();
  const facts = hromadaFacts();
  const figures = settlementFigures();
  for (const row of rowsOf(codifier)) {
    const codes = LEVELS.flatMap((level) => row[level] || []);
    const [within, code] = [codes.at(-2), codes.at(-1)];
    const category = parseCategory(row['category'] ?? '');
    if (!category || code === undefined) throw new Error(`unknown row ${JSON.stringify(row)}`);
    const name = fullName(category.kind, row['name'] ?? '', facts.get(code)?.name);
    const known = facts.get(code) ?? figures.get(`${transliterate(name)} ${within}`);
    made.area(code, category.kind, name, { within, ...known });
  }
  addSchools(made);
  addPolice(made);
  return made;
}

const LEVELS = ['level1', 'level2', 'level3', 'level4', 'extra'] as const;

function fullName(kind: AreaKind, name: string, known: string | undefined): string {
  if (kind === 'oblast') return `${name} область`;
  if (kind === 'raion' || kind === 'city-district') return `${name} район`;
  return kind === 'hromada' ? (known ?? `${name} громада`) : name;
}

function hromadaFacts(): ReadonlyMap<string, More & { readonly name: string }> {
  const rows = rowsOf(realData('ua/hromadas-odesa.csv'));
  return new Map(
    rows.map((row) => [
      row['hromada_code'] ?? '',
      { name: row['hromada_full_name'] ?? '', population: number(row['total_popultaion_2022']) },
    ]),
  );
}

/** By the official Latin name and the hromada. */
function settlementFigures(): ReadonlyMap<
  string,
  { population: number | undefined; point: Point }
> {
  const rows = rowsOf(realData('ua/settlements-odesa-geonames.csv'));
  return new Map(
    rows.map((row) => [
      `${row['name']} ${row['hromada_by_polygon']}`,
      {
        population: number(row['population']),
        point: { lon: Number(row['lng']), lat: Number(row['lat']) },
      },
    ]),
  );
}

function addSchools(made: GazetteerMaker): void {
  for (const row of rowsOf(realData('ua/schools-odesa-2023-06-08.csv'))) {
    const name = row['short_name'] || row['full_name'] || '';
    made.place('school', name, row['katottg'] || row['hromada'] || undefined);
  }
}

function addPolice(made: GazetteerMaker): void {
  const path = realData('ua/police-offices-odesa-2018.json');
  if (path === undefined) return;
  const offices = JSON.parse(readFileSync(path, 'utf8')) as {
    name: string;
    lat: number;
    lng: number;
    hromada_by_polygon: string;
  }[];
  for (const { name, lat, lng, hromada_by_polygon } of offices) {
    made.place('station', name, hromada_by_polygon, { point: { lon: lng, lat } });
  }
}

function number(text: string | undefined): number | undefined {
  return text ? Number(text) : undefined;
}

function rowsOf(path: string | undefined): Record<string, string>[] {
  if (path === undefined) return [];
  return parse(readFileSync(path), { bom: true, columns: true, skip_empty_lines: true });
}
