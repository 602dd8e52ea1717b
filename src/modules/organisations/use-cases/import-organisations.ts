import { foldText } from '../../../kernel/text/fold-text.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { readNamedTable } from '../../../platform/csv/read-named-table.ts';
import type { Area } from '../../areas/index.ts';
import type { Permission } from '../../identity/index.ts';
import { type AreaFinder, createAreaFinder } from '../domain/area-finder.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import type {
  ImportedOrganisations,
  TableToImport,
  OrganisationImportRefusal,
} from '../domain/import-result.ts';
import type { RowNotice, RowProblem } from '../domain/import-row.ts';
import { ORGANISATION_COLUMNS } from '../domain/organisation-columns.ts';
import type { OrganisationKind } from '../domain/organisation.ts';
import type { OrganisationDraft } from '../domain/organisation-draft.ts';
import { type OrganisationRow, parseOrganisationRow } from '../domain/organisation-row.ts';
import { repeatedKeys } from '../domain/repeated-keys.ts';
import { saveImported } from './save-imported.ts';

/** The kinds that come in a table of this shape: schools have a register of their own. */
export type ImportedKind = Exclude<OrganisationKind, 'school'>;

/** Takes a whole file or, where any row cannot be taken, nothing of it. */
export async function importOrganisations(
  context: ContextWithAreas,
  kind: ImportedKind,
  permission: Permission,
  input: TableToImport,
): Promise<Result<ImportedOrganisations, OrganisationImportRefusal>> {
  if (!context.policy.can(context.actor, permission)) return refuse({ reason: 'forbidden' });
  const table = readNamedTable(input.file, ORGANISATION_COLUMNS, ['name']);
  if (!table.ok) return refuse({ reason: 'file', file: table.refusal });
  const { rows, columns, unknown } = table.value;

  const parsed = rows.map(parseOrganisationRow);
  const finder = createAreaFinder(context.areas);
  const placed = parsed.map(({ row }) => placeRow(context, finder, kind, row));
  const drafts = placed.map(({ draft }) => draft);
  const problems = [
    ...[...parsed, ...placed].flatMap((one) => one.problems),
    ...repeatedKeys(
      drafts.map((draft, index) => ({ key: draft.importKey, line: rows[index]?.line ?? 0 })),
    ),
  ].sort((a, b) => a.line - b.line);
  if (problems.length > 0) return refuse({ reason: 'rows', problems });

  const saved = await saveImported(context, {
    kind,
    permission,
    drafts,
    columns,
    dryRun: input.dryRun ?? false,
    origin: input.origin ?? 'import',
  });
  const notices = [...unknown, ...[...parsed, ...placed].flatMap((one) => one.notices)];
  return ok({ ...saved, notices });
}

interface Placed {
  readonly draft: OrganisationDraft;
  readonly problems: readonly RowProblem[];
  readonly notices: readonly RowNotice[];
}

function placeRow(
  context: ContextWithAreas,
  finder: AreaFinder,
  kind: ImportedKind,
  row: OrganisationRow,
): Placed {
  const { line, key, area: written, hromada, serves, closed, ...shown } = row;
  const problems: RowProblem[] = [];
  const notices: RowNotice[] = [];
  const find = (text: string, column: 'area' | 'serves') => {
    const found = finder.find(text, hromada);
    if (found.ok) return found.value;
    problems.push({ line, column, reason: found.refusal, value: text });
    return undefined;
  };
  const area = written === undefined ? whereItStands(context, finder, row) : find(written, 'area');
  if (row.point && written === undefined && !area && context.areas.all.length > 0) {
    notices.push({ line, column: 'lat', reason: 'outside-known-areas', value: row.name });
  }
  const draft: OrganisationDraft = {
    ...shown,
    kind,
    importKey: `${kind}:${key === undefined ? `${placeKey(context, area)}:${foldText(row.name)}` : `#${key}`}`,
    areaId: area?.id,
    status: closed ? 'closed' : 'open',
    serves: serves.flatMap((text) => find(text, 'serves')?.id ?? []),
  };
  return { draft, problems, notices };
}

/** By its position, else by the hromada that the row names. A beat is where the police answer, not where a house stands. */
function whereItStands(
  context: ContextWithAreas,
  finder: AreaFinder,
  row: OrganisationRow,
): Area | undefined {
  const chain = row.point ? context.areas.locate(row.point).chain : [];
  const located = chain.findLast(({ kind }) => kind !== 'beat' && kind !== 'starosta-district');
  if (located || row.hromada === undefined) return located;
  const named = finder.find(row.hromada);
  return named.ok ? named.value : undefined;
}

/** The hromada and no narrower: a later, finer map must not make a second station of it. A settlement that was named stays. */
function placeKey(context: ContextWithAreas, area: Area | undefined): string {
  if (!area) return '-';
  const chain = context.areas.chain(area.id);
  const place =
    area.kind === 'settlement' ? area : (chain.find(({ kind }) => kind === 'hromada') ?? area);
  return place.code ?? place.slug;
}
