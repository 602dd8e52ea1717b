import { type Result, ok, refuse } from '#kernel/result.ts';
import { readNamedTable } from '#platform/csv/read-named-table.ts';
import type { Permission } from '#modules/identity/index.ts';
import { createAreaFinder } from '../domain/area-finder.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import type {
  ImportedOrganisations,
  TableToImport,
  OrganisationImportRefusal,
} from '../domain/import-result.ts';
import { ORGANISATION_COLUMNS } from '../domain/organisation-columns.ts';
import type { ImportedKind } from '../domain/organisation.ts';
import { parseOrganisationRow } from '../domain/organisation-row.ts';
import { placeOrganisation } from '../domain/place-organisation.ts';
import { mergeRepeats } from '../domain/merge-repeats.ts';
import { repeatedKeys } from '../domain/repeated-keys.ts';
import { keyInFile } from '../domain/settle-keys.ts';
import { saveImported } from './save-imported.ts';

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

  const { rows: parsed, repeated } = mergeRepeats(rows.map(parseOrganisationRow));
  const finder = createAreaFinder(context.areas);
  const placed = parsed.map(({ row }) => placeOrganisation(context.areas, finder, kind, row));
  const drafts = placed.map(({ draft }) => draft);
  const problems = [
    ...[...parsed, ...placed].flatMap((one) => one.problems),
    ...repeatedKeys(
      drafts.map((draft, index) => ({
        key: keyInFile(draft),
        line: parsed[index]?.row.line ?? 0,
      })),
    ),
  ].sort((a, b) => a.line - b.line);
  if (problems.length > 0) return refuse({ reason: 'rows', problems });

  const { outOfReach: _, ...saved } = await saveImported(context, {
    kind,
    permission,
    drafts,
    columns,
    dryRun: input.dryRun ?? false,
    origin: input.origin ?? 'import',
  });
  const notices = [
    ...unknown,
    ...[...[...parsed, ...placed].flatMap((one) => one.notices), ...repeated].toSorted(
      (one, other) => one.line - other.line,
    ),
  ];
  return ok({ ...saved, notices });
}
