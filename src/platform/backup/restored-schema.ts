import { ok, type Result } from '#kernel/result.ts';
import type { MigrationFile } from '../database/migrate/migration-files.ts';
import type { Manifest } from './manifest.ts';
import { type BackupRefusal, refuseWith } from './refusal.ts';

export interface RestoredSchema {
  /** The migrations that create the tables of the archive. */
  readonly before: readonly MigrationFile[];
  /** Later migrations, which change the restored rows as in an upgrade. */
  readonly after: readonly MigrationFile[];
}

/** Pure: whether this version of Poruch can create the archive's tables. */
export function restoredSchema(
  files: readonly MigrationFile[],
  archive: Manifest['migrations'],
): Result<RestoredSchema, BackupRefusal> {
  const known = new Map(files.map((file) => [file.name, file.checksum]));
  const newer = archive.find(({ name }) => !known.has(name));
  if (newer) return newerSchema(newer.name);
  const changed = archive.find(({ name, checksum }) => known.get(name) !== checksum);
  if (changed) return changedSchema(changed.name);
  const had = new Set(archive.map(({ name }) => name));
  return ok({
    before: files.filter(({ name }) => had.has(name)),
    after: files.filter(({ name }) => !had.has(name)),
  });
}

function newerSchema(name: string) {
  return refuseWith('newer-schema', {
    uk: `Архів новіший за цей Поруч: у ньому є міграція ${name}, якої тут немає. Відновіть його версією, яка його зробила, або новішою.`,
    en: `The archive is newer than this Poruch: it has the migration ${name}, which is not here. Restore it with the version that made it, or a newer one.`,
  });
}

function changedSchema(name: string) {
  return refuseWith('changed-schema', {
    uk: `Міграція ${name} тут не та, з якою зроблено архів: його таблиці були б іншими. Візьміть версію, яка його зробила.`,
    en: `The migration ${name} is not the one that the archive was made with: its tables would be others. Take the version that made it.`,
  });
}
