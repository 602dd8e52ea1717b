import { type Result, ok } from '#kernel/result.ts';
import type {
  ContextWithAreas,
  ImportedSchools,
  OrganisationImportRefusal,
  TableToImport,
} from '#modules/organisations/index.ts';
import { takeRegister } from './take-register.ts';

/** The state register of schools, all of it or nothing. The same file changes nothing a second time. */
export async function importSchoolRegister(
  context: ContextWithAreas,
  input: TableToImport,
): Promise<Result<ImportedSchools, OrganisationImportRefusal>> {
  const taken = await takeRegister(context, input);
  return taken.ok ? ok(taken.value.imported) : taken;
}
