import type { Said } from '#kernel/text/said.ts';
import { refuse } from '#kernel/result.ts';
import { isOutage } from '../database/outage.ts';

/** Why a backup was not made or not restored: a word for programs, a sentence for the operator. */
export interface BackupRefusal {
  readonly reason: BackupReason;
  readonly said: Said;
}

export type BackupReason =
  | 'secret-too-short'
  | 'nothing-to-back-up'
  | 'rows-hidden'
  | 'file-exists'
  | 'file-unusable'
  | 'not-a-backup'
  | 'damaged'
  | 'newer-format'
  | 'locked'
  | 'not-locked'
  | 'unsigned'
  | 'other-installation'
  | 'key-mistyped'
  | 'wrong-secret'
  | 'newer-schema'
  | 'changed-schema'
  | 'database-not-empty'
  | 'files-not-empty'
  | 'keys-needed'
  | 'keys-differ'
  | 'rows-differ'
  | 'unavailable';

export function refuseWith(
  reason: BackupReason,
  said: Said,
): { readonly ok: false; readonly refusal: BackupRefusal } {
  return refuse({ reason, said });
}

/** The error of a stream whose bytes differ from those written. */
export function damaged(what: string): Error {
  return Object.assign(new Error(`the backup is damaged: ${what}`), { code: DAMAGED });
}

const DAMAGED = 'PORUCH_BACKUP_DAMAGED';

/**
 * Inside an archive every failure is damage, whichever layer detects it first: the cipher, the compression or the tar. A disk
 * that cannot be read is different: the system names the failed call.
 */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || 'syscall' in error) return false;
  if (!('code' in error)) return DAMAGED_TAR.test(error.message);
  return error.code === DAMAGED || /^(Z_|ZSTD_|ERR_ZLIB)/.test(String(error.code));
}

/** tar-stream gives its errors no code. */
const DAMAGED_TAR = /^(Invalid tar header|Unexpected end of data|Size mismatch)/;

export const DAMAGED_REFUSAL = refuseWith('damaged', {
  uk: 'Архів пошкоджено або змінено: він не такий, яким його записано. Візьміть іншу копію.',
  en: 'The archive is damaged or was altered: it is not as it was written. Take another copy.',
});

/**
 * A refusal for failures of the environment: a lost database, a full disk, a missing folder. Undefined for anything else, which
 * is a bug.
 */
export function refusalOf(error: unknown, path: string) {
  if (isDamage(error)) return DAMAGED_REFUSAL;
  if (isOutage(error)) return DATABASE_AWAY;
  return error instanceof Error && 'syscall' in error ? fileUnusable(path, error) : undefined;
}

const DATABASE_AWAY = refuseWith('unavailable', {
  uk: 'Зв’язок із базою даних утрачено. Нічого не змінено: спробуйте ще раз.',
  en: 'The connection to the database was lost. Nothing was changed: try again.',
});

/** An error of a failed system call: a full disk, a missing folder. */
export function fileUnusable(path: string, error: unknown) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const why = TROUBLES[code] ?? {
    uk: `Файл не піддається (${code})`,
    en: `The file resists (${code})`,
  };
  return refuseWith('file-unusable', {
    uk: `${why.uk}: ${path}. Нічого не змінено.`,
    en: `${why.en}: ${path}. Nothing was changed.`,
  });
}

const MISSING: Said = {
  uk: 'Файла немає, або теки до нього',
  en: 'There is no such file or folder',
};
const CLOSED: Said = {
  uk: 'Цьому обліковому запису туди не дозволено',
  en: 'This account may not go there',
};
const TROUBLES: Readonly<Record<string, Said>> = {
  ENOENT: MISSING,
  ENOTDIR: MISSING,
  EISDIR: { uk: 'Це тека, а не файл', en: 'This is a folder, not a file' },
  EACCES: CLOSED,
  EPERM: CLOSED,
  EROFS: { uk: 'На цей диск не можна писати', en: 'This disk cannot be written to' },
  ENOSPC: { uk: 'На диску немає місця', en: 'The disk is full' },
};
