import { resolve } from 'node:path';
import type { Said } from '#kernel/text/said.ts';
import { KEY_BYTES, makeKeyFile } from '#platform/backup/key-file.ts';
import { openSigner } from '#platform/backup/signature.ts';
import { keyOnPaper } from '#platform/crypto/key-on-paper.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { asKeeper } from '../as-keeper.ts';
import { refuseBackup } from '../backup-options.ts';
import { type Command, EXIT } from '../command.ts';
import { readOptions, tellUsage } from '../read-options.ts';

export const backupKeyCommand: Command = {
  usage: {
    uk: `ФАЙЛ [--json]
    --json             відповідь для програм
    Роздрукуйте або перепишіть аркуш: на ньому ключ, який відкриває копії, і ключ перевірки, за
    яким видно, що копію зробила саме ця установка. Якщо файл уже є, команда нічого не змінює
    й показує аркуш знову.`,
    en: `FILE [--json]
    --json             an answer for programs
    Print the sheet or copy it by hand: it has the key that opens the backups, and the verifying
    key, which shows that this installation made a backup. Where the file exists already, nothing
    is changed, and the sheet is shown again.`,
  },
  run: async (args, console) => {
    const read = readOptions(args, { json: true });
    const [name, ...more] = read.ok ? read.value.positionals : [];
    if (!read.ok || name === undefined || more.length > 0) {
      return tellUsage(console, read.ok ? ONE_FILE : read.refusal, 'backup key');
    }
    const options = read.value;
    return await asKeeper(console, async ({ dataDir, publicUrl }) => {
      const path = resolve(console.folder, name);
      const key = await makeKeyFile(path, systemRandom);
      if (!key.ok) return refuseBackup(console, key.refusal);
      const { bytes } = key.value;
      const { publicKey } = await openSigner(dataDir, systemRandom);
      const sheet = {
        file: path,
        key: bytes.length === KEY_BYTES ? keyOnPaper(bytes) : undefined,
        verifyingKey: keyOnPaper(publicKey),
      };
      if (options.has('json')) console.printJson({ ...sheet, key: sheet.key ?? null });
      else console.print(console.say(describeSheet({ ...sheet, publicUrl })));
      return EXIT.done;
    });
  },
};

const ONE_FILE: Said = {
  uk: 'Назвіть файл ключа, який треба зробити.',
  en: 'Name the key file that is to be made.',
};

interface Sheet {
  readonly file: string;
  /** Undefined: the file has more bytes than paper takes. */
  readonly key: string | undefined;
  readonly verifyingKey: string;
  readonly publicUrl: string;
}

function describeSheet({ file, key, verifyingKey, publicUrl }: Sheet): Said {
  return {
    uk: `Резервні копії Поруч: ${publicUrl}

Ключ, який відкриває копії. Таємний: хто має його й копію, прочитає все.
    ${key ?? `лише у файлі ${file}: він довгий для паперу, збережіть копію файла`}

Ключ перевірки, за яким видно, що копію зробила ця установка. Не таємний.
    ${verifyingKey}

Зберігайте цей аркуш окремо від сервера й від копій, наприклад у сейфі. Якщо диск утрачено,
перепишіть ключ у файл backup.key і відновіть копію на новій машині:
    poruch restore КОПІЯ --key-file backup.key \\
      --signed-by ${verifyingKey}

Файл ключа для BACKUP_KEY_FILE і --key-file: ${file}`,
    en: `Backups of Poruch: ${publicUrl}

The key that opens the backups. Secret: with it and a backup everything can be read.
    ${key ?? `only in the file ${file}: it is too long for paper, keep a copy of the file`}

The verifying key, which shows that this installation made a backup. Not secret.
    ${verifyingKey}

Keep this sheet apart from the server and from the backups, in a safe for example. If the disk is
lost, copy the key into a file backup.key and restore the backup on a new machine:
    poruch restore BACKUP --key-file backup.key \\
      --signed-by ${verifyingKey}

The key file for BACKUP_KEY_FILE and --key-file: ${file}`,
  };
}
