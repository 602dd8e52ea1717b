import type { Said } from '#kernel/text/said.ts';
import { isDiskFull } from '../files/disk-full.ts';
import { isOutage } from './outage.ts';

/** A sentence for the operator, where an installation cannot be opened for no fault of the program. */
export function whyNotOpen(error: unknown, dataDir: string): Said | undefined {
  if (isDiskFull(error)) return diskFull(dataDir);
  if (isOutage(error)) {
    return {
      uk: 'Зв’язок із базою даних утрачено. Перевірте, чи вона працює, і спробуйте ще раз.',
      en: 'The connection to the database was lost. See whether it runs, and try again.',
    };
  }
  return undefined;
}

export function diskFull(dataDir: string): Said {
  return {
    uk: `На диску немає місця (DATA_DIR: ${dataDir}), тож базу даних не відкрити. Звільніть місце: старі резервні копії, журнали системи, кеш програм. У теці DATA_DIR нічого не видаляйте.`,
    en: `The disk is full (DATA_DIR: ${dataDir}), so the database cannot be opened. Free some space: old backups, system logs, caches of programs. Delete nothing inside DATA_DIR.`,
  };
}
