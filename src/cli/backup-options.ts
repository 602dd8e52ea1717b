import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { KEY_MISTYPED, secretOfKeyFile } from '#platform/backup/key-file.ts';
import type { Secret } from '#platform/backup/lock.ts';
import { contentChecksum, type Manifest } from '#platform/backup/manifest.ts';
import type { BackupRefusal } from '#platform/backup/refusal.ts';
import type { RestoredBackup } from '#platform/backup/restore-backup.ts';
import type { Trust } from '#platform/backup/trust.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { keyOnPaper, readKeyOnPaper } from '#platform/crypto/key-on-paper.ts';
import { type Console, EXIT } from './command.ts';
import { readGivenFile } from './read-given-file.ts';
import { type OptionNames, type Options, tellUsage } from './read-options.ts';

/** What locks an archive and opens it again: never on the command line itself, which others may see. */
export const SECRET_OPTIONS = { 'passphrase-file': false, 'key-file': false } as const;

export const SECRET_USAGE: Said = {
  uk: `    --passphrase-file  файл, у якому — парольна фраза
    --key-file         файл ключа: його робить poruch backup key`,
  en: `    --passphrase-file  a file with the passphrase in it
    --key-file         a key file: poruch backup key makes one`,
};

/** How the operator says where an archive comes from. */
export const ORIGIN_OPTIONS = { unlocked: true, 'signed-by': false } as const;

export const ORIGIN_USAGE: Said = {
  uk: `    --signed-by        ключ перевірки з аркуша: архів має бути підписано ним
    --unlocked         узяти незамкнений архів, хоч ключ і дано: за нього ручаєтеся ви`,
  en: `    --signed-by        the verifying key from the sheet: the archive must be signed by it
    --unlocked         take an archive that is not locked, though a key is given: you vouch for it`,
};

export const ONE_ARCHIVE: Said = { uk: 'Потрібен один архів.', en: 'One archive is needed.' };
const ONE_SECRET: Said = {
  uk: 'Потрібна або парольна фраза, або файл ключа, а не обоє.',
  en: 'A passphrase or a key file is needed, not both.',
};

/** Undefined where neither was given. Refuses with the exit code, when the operator has been told why. */
export async function readSecret(
  console: Console,
  options: Options<typeof SECRET_OPTIONS & OptionNames>,
  command: string,
): Promise<Result<Secret | undefined, number>> {
  const passphraseFile = options.value('passphrase-file');
  const keyFile = options.value('key-file');
  if (passphraseFile && keyFile) return refuse(tellUsage(console, ONE_SECRET, command));
  const path = passphraseFile ?? keyFile;
  if (path === undefined) return ok(undefined);
  const file = await readGivenFile(console.folder, path);
  if (!file.ok) {
    const { reason, said } = file.refusal;
    return refuse(console.refuse(reason, console.say(said), { file: path }));
  }
  const { bytes } = file.value;
  if (passphraseFile === undefined) {
    const secret = secretOfKeyFile(bytes);
    return secret.ok ? secret : refuse(refuseBackup(console, secret.refusal));
  }
  // Editors end a file with a new line, which nobody means.
  const text = new TextDecoder().decode(bytes).replace(/(?<![\r\n])[\r\n]+$/, '');
  return ok({ kind: 'passphrase', text });
}

/** Refuses with the exit code, when the operator has been told that the verifying key is mistyped. */
export function readTrust(
  console: Console,
  options: Options<typeof ORIGIN_OPTIONS & OptionNames>,
): Result<Pick<Trust, 'signedBy' | 'unlocked'>, number> {
  const unlocked = options.has('unlocked');
  const text = options.value('signed-by');
  if (text === undefined) return ok({ unlocked, signedBy: undefined });
  const signedBy = readKeyOnPaper(text);
  if (signedBy === 'no-key' || signedBy === 'mistyped') {
    return refuse(refuseBackup(console, KEY_MISTYPED.refusal));
  }
  return ok({ unlocked, signedBy });
}

/** Whose an archive is, and what is in doubt about that. */
export function tellOrigin(console: Console, { signedBy, doubts }: RestoredBackup): void {
  if (signedBy) console.print(console.say(signature(keyOnPaper(signedBy))));
  for (const { said } of doubts) console.tell(console.say(said));
}

/** The same for programs. */
export function originOf({ signedBy, doubts }: RestoredBackup) {
  return {
    signedBy: signedBy ? keyOnPaper(signedBy) : null,
    doubts: doubts.map(({ reason }) => reason),
  };
}

function signature(key: string): Said {
  return { uk: `Підпис, ключ перевірки: ${key}`, en: `Signed, verifying key: ${key}` };
}

export function refuseBackup(console: Console, { reason, said }: BackupRefusal): number {
  const exit = console.refuse(reason, console.say(said));
  return reason === 'unavailable' ? EXIT.unavailable : exit;
}

/** What is in an archive, in figures, and by one checksum. */
export function countsOf(manifest: Manifest) {
  const { tables, files } = manifest;
  return {
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    files: files.length,
    checksum: contentChecksum(manifest),
  };
}

export function sayCounts(console: Console, manifest: Manifest): string {
  const { tables, rows, files } = countsOf(manifest);
  const number = (value: number) => formatNumber(console.language, value);
  return console.say({
    uk: `Таблиць: ${number(tables)}, рядків: ${number(rows)}, файлів: ${number(files)}.`,
    en: `Tables: ${number(tables)}, rows: ${number(rows)}, files: ${number(files)}.`,
  });
}

/** When an archive was made, as its reader's clock shows it. */
export function sayMadeAt(console: Console, { madeAt }: Manifest, timeZone: string): string {
  return formatInstant(console.language, Temporal.Instant.from(madeAt), timeZone);
}
