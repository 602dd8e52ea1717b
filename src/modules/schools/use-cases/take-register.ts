import type { Result } from '#kernel/result.ts';
import { ok } from '#kernel/result.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import type { Tx } from '#platform/database/database.ts';
import {
  type Alongside,
  type ContextWithAreas,
  type ImportedSchools,
  type ImportPlan,
  importSchools,
  type OrganisationImportRefusal,
  type SchoolLine,
  type TableToImport,
} from '#modules/organisations/index.ts';
import {
  planRegister,
  type RegisterChange,
  type RegisterPlan,
} from '../domain/register-changes.ts';
import { loadRegisteredSchools, saveRegisteredSchools } from '../storage/registered-schools.ts';

export interface TakenRegister {
  readonly imported: ImportedSchools;
  readonly changes: readonly RegisterChange[];
  /** Of what was planned: what somebody has looked at is what is written, or nothing. */
  readonly fingerprint: string;
  /** It was written, or was only looked at; false: it is not what somebody looked at. */
  readonly isWanted: boolean;
}

/** The register of schools, as organisations take it, with what this module keeps of it besides. */
export async function takeRegister(
  context: ContextWithAreas,
  input: TableToImport,
  seen?: string,
): Promise<Result<TakenRegister, OrganisationImportRefusal>> {
  let planned: RegisterPlan | undefined;
  const planSeen = () => fingerprint(planned?.changes ?? []);
  const isWanted = () => seen === undefined || seen === planSeen();
  const alongside = (lines: readonly SchoolLine[]): Alongside => ({
    plan: async (tx: Tx, plan: ImportPlan) => {
      planned = planRegister(lines, plan, await loadRegisteredSchools(tx));
      return { also: planned.also, isWanted: isWanted() };
    },
    write: (tx: Tx) => saveRegisteredSchools(tx, planned?.registered ?? []),
  });
  const imported = await importSchools(context, input, alongside);
  if (!imported.ok) return imported;
  const changes = planned?.changes ?? [];
  return ok({
    imported: imported.value,
    changes,
    fingerprint: planSeen(),
    isWanted: isWanted(),
  });
}
