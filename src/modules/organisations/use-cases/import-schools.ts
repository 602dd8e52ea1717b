import { type Result, ok, refuse } from '#kernel/result.ts';
import { readNamedTable } from '#platform/csv/read-named-table.ts';
import type { Area } from '#modules/areas/index.ts';
import { type AreaFinder, createAreaFinder } from '../domain/area-finder.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import type {
  ImportedSchools,
  TableToImport,
  OrganisationImportRefusal,
} from '../domain/import-result.ts';
import type { RowNotice } from '../domain/import-row.ts';
import type { OrganisationColumn } from '../domain/organisation-columns.ts';
import { repeatedKeys } from '../domain/repeated-keys.ts';
import { SCHOOL_COLUMNS } from '../domain/school-columns.ts';
import { parseSchoolRow, type SchoolRow } from '../domain/school-row.ts';
import type { PlacedDraft } from '../domain/settle-keys.ts';
import { type Alongside, saveImported } from './save-imported.ts';

/** What the register knows of a school; telephones and hours that somebody added stay. */
const SPOKEN_OF: ReadonlySet<OrganisationColumn> = new Set([
  'name',
  'address',
  'website',
  'closed',
] as const);

/** The whole country has some thirty thousand, kindergartens among them; of more, a hostile file keeps everybody waiting. */
const MAX_LINES = 40_000;

/** What a higher module keeps of a school besides, line by line of the register. */
export type SchoolsAlongside = (lines: readonly SchoolLine[]) => Alongside;

/** A line of the register, and the key by which a plan knows its school. */
export interface SchoolLine {
  readonly key: string;
  readonly row: SchoolRow;
}

/** The state register of schools: no positions there, so a school is tied to its settlement by code. Closed ones stay, as closed. */
export async function importSchools(
  context: ContextWithAreas,
  input: TableToImport,
  alongside?: SchoolsAlongside,
): Promise<Result<ImportedSchools, OrganisationImportRefusal>> {
  const { policy, actor, areas } = context;
  if (!policy.can(actor, 'school.import')) return refuse({ reason: 'forbidden' });
  const table = readNamedTable(input.file, SCHOOL_COLUMNS, ['edebo', 'fullName']);
  if (!table.ok) return refuse({ reason: 'file', file: table.refusal });
  const beyond = table.value.rows[MAX_LINES];
  if (beyond)
    return refuse({ reason: 'file', file: { reason: 'file-too-big', line: beyond.line } });

  const parsed = table.value.rows.map(parseSchoolRow);
  const problems = [
    ...parsed.flatMap((one) => one.problems),
    ...repeatedKeys(parsed.map(({ row }) => ({ key: row.edebo, line: row.line }))),
  ].sort((a, b) => a.line - b.line);
  if (problems.length > 0) return refuse({ reason: 'rows', problems });

  const finder = createAreaFinder(areas);
  const notices: RowNotice[] = [...table.value.unknown, ...parsed.flatMap((one) => one.notices)];
  const drafts = parsed.map(({ row }) => {
    const area = settlementOf(context, finder, row);
    if (!area) {
      const value = row.katottg ?? row.settlement ?? '';
      notices.push({ line: row.line, column: 'katottg', reason: 'area-not-found', value });
    }
    return draftOf(row, area);
  });
  const saved = await saveImported(context, {
    kind: 'school',
    permission: 'school.import',
    drafts,
    columns: SPOKEN_OF,
    dryRun: input.dryRun ?? false,
    origin: input.origin ?? 'import',
    mayTake: ({ areaId }) =>
      policy.can(actor, 'school.import', { areaIds: areaId ? areas.lineOf(areaId) : [] }),
    ...(alongside && {
      alongside: alongside(parsed.map(({ row }) => ({ key: keyOf(row), row }))),
    }),
  });
  return ok({ ...saved, notices: notices.sort((a, b) => a.line - b.line) });
}

/** By the settlement's code; else by its name, where one settlement alone has it; else the hromada. */
function settlementOf(
  context: ContextWithAreas,
  finder: AreaFinder,
  row: SchoolRow,
): Area | undefined {
  const byCode = row.katottg === undefined ? undefined : context.areas.byCode(row.katottg);
  if (byCode) return byCode;
  const byName =
    row.settlement === undefined ? undefined : finder.find(row.settlement, row.hromada);
  if (byName?.ok && byName.value.kind === 'settlement') return byName.value;
  return row.hromada === undefined ? undefined : context.areas.byCode(row.hromada);
}

function keyOf({ edebo }: SchoolRow): string {
  return `school:#${edebo}`;
}

function draftOf(row: SchoolRow, area: Area | undefined): PlacedDraft {
  return {
    kind: 'school',
    importKey: keyOf(row),
    name: row.name,
    nameEn: undefined,
    areaId: area?.id,
    address: row.address,
    point: undefined,
    phones: [],
    email: undefined,
    website: row.website,
    openingHours: [],
    about: undefined,
    aboutEn: undefined,
    checkedOn: undefined,
    status: row.standing === 'works' ? 'open' : 'closed',
    serves: [],
    where: undefined,
  };
}
