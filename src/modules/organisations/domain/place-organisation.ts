import { foldText } from '#kernel/text/fold-text.ts';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';
import type { AreaFinder } from './area-finder.ts';
import type { RowNotice, RowProblem } from './import-row.ts';
import type { ImportedKind } from './organisation.ts';
import type { OrganisationRow } from './organisation-row.ts';
import { type PlacedDraft, whereOf } from './settle-keys.ts';

interface Placed {
  readonly draft: PlacedDraft;
  readonly problems: readonly RowProblem[];
  readonly notices: readonly RowNotice[];
}

/** The organisation that a row means, its areas found on the map. */
export function placeOrganisation(
  areas: AreaDirectory,
  finder: AreaFinder,
  kind: ImportedKind,
  row: OrganisationRow,
): Placed {
  const { line, key: _, area: written, hromada, serves, closed, ...shown } = row;
  const problems: RowProblem[] = [];
  const notices: RowNotice[] = [];
  const find = (text: string, column: 'area' | 'serves') => {
    const found = finder.find(text, hromada);
    if (found.ok) return found.value;
    problems.push({ line, column, reason: found.refusal, value: text });
    return undefined;
  };
  const area = written === undefined ? whereItStands(areas, finder, row) : find(written, 'area');
  if (row.point && written === undefined && !area && areas.all.length > 0) {
    notices.push({ line, column: 'lat', reason: 'outside-known-areas', value: row.name });
  }
  const draft: PlacedDraft = {
    ...shown,
    kind,
    ...keysOf(areas, kind, area, row),
    areaId: area?.id,
    status: closed ? 'closed' : 'open',
    serves: serves.flatMap((text) => find(text, 'serves')?.id ?? []),
  };
  return { draft, problems, notices };
}

function keysOf(
  areas: AreaDirectory,
  kind: ImportedKind,
  area: Area | undefined,
  row: OrganisationRow,
): Pick<PlacedDraft, 'importKey' | 'where'> {
  if (row.key !== undefined) return { importKey: `${kind}:#${row.key}`, where: undefined };
  return {
    importKey: `${kind}:${placeKey(areas, area)}:${foldText(row.name)}`,
    where: isVague(area) ? whereOf(row) : undefined,
  };
}

/** Of nothing, of a raion or an oblast a name alone may be that of several towns. */
function isVague(area: Area | undefined): boolean {
  return area === undefined || area.kind === 'raion' || area.kind === 'oblast';
}

/** By its position, else by the hromada that the row names. A beat is where the police answer, not where a house stands. */
function whereItStands(
  areas: AreaDirectory,
  finder: AreaFinder,
  row: OrganisationRow,
): Area | undefined {
  const chain = row.point ? areas.locate(row.point).chain : [];
  const located = chain.findLast(({ kind }) => kind !== 'beat' && kind !== 'starosta-district');
  if (located || row.hromada === undefined) return located;
  const named = finder.find(row.hromada);
  return named.ok ? named.value : undefined;
}

/** The hromada and no narrower: a later, finer map must not make a second station of it. A settlement that was named stays. */
function placeKey(areas: AreaDirectory, area: Area | undefined): string {
  if (!area) return '-';
  const chain = areas.chain(area.id);
  const place =
    area.kind === 'settlement' ? area : (chain.find(({ kind }) => kind === 'hromada') ?? area);
  return place.code ?? place.slug;
}
