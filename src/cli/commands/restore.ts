import { resolve } from 'node:path';
import type { Said } from '#kernel/text/said.ts';
import { restoreBackup } from '#platform/backup/restore-backup.ts';
import { reachAsOwner } from '#platform/database/open-database.ts';
import { asKeeper } from '../as-keeper.ts';
import {
  countsOf,
  ONE_ARCHIVE,
  ORIGIN_OPTIONS,
  ORIGIN_USAGE,
  originOf,
  readSecret,
  readTrust,
  refuseBackup,
  sayCounts,
  sayMadeAt,
  SECRET_OPTIONS,
  SECRET_USAGE,
  tellOrigin,
} from '../backup-options.ts';
import { type Command, EXIT } from '../command.ts';
import { readOptions, tellUsage } from '../read-options.ts';
import { showShare } from '../show-share.ts';

export const restoreCommand: Command = {
  usage: {
    uk: `ФАЙЛ [--passphrase-file ФАЙЛ | --key-file ФАЙЛ] [--keys-from ТЕКА]
    [--signed-by КЛЮЧ] [--unlocked] [--json]
${SECRET_USAGE.uk}
${ORIGIN_USAGE.uk}
    --keys-from        тека keys, збережена окремо: для архіву, в якому ключів немає
    --json             відповідь для програм
    База даних і тека files у DATA_DIR мають бути порожні. Або відновлюється все, або нічого.`,
    en: `FILE [--passphrase-file FILE | --key-file FILE] [--keys-from FOLDER]
    [--signed-by KEY] [--unlocked] [--json]
${SECRET_USAGE.en}
${ORIGIN_USAGE.en}
    --keys-from        the folder keys, kept apart: for an archive without keys
    --json             an answer for programs
    The database and DATA_DIR/files must be empty. All of it is restored, or nothing.`,
  },
  run: async (args, console) => {
    const read = readOptions(args, {
      ...SECRET_OPTIONS,
      ...ORIGIN_OPTIONS,
      'keys-from': false,
      json: true,
    });
    const [path, ...more] = read.ok ? read.value.positionals : [];
    if (!read.ok || path === undefined || more.length > 0) {
      return tellUsage(console, read.ok ? ONE_ARCHIVE : read.refusal, 'restore');
    }
    const options = read.value;
    const secret = await readSecret(console, options, 'restore');
    if (!secret.ok) return secret.refusal;
    const trust = readTrust(console, options);
    if (!trust.ok) return trust.refusal;
    const keysFrom = options.value('keys-from');
    return await asKeeper(console, async (config) => {
      const restored = await restoreBackup({
        path: resolve(console.folder, path),
        secret: secret.value,
        trust: trust.value,
        keysFrom: keysFrom && resolve(console.folder, keysFrom),
        dataDir: config.dataDir,
        reach: () => reachAsOwner(config, console.log),
        log: console.log,
        onProgress: (stage, share) => showShare(console, DOING[stage], share),
      });
      console.progress.end();
      if (!restored.ok) return refuseBackup(console, restored.refusal);
      const { manifest } = restored.value;
      if (options.has('json'))
        console.printJson({
          madeAt: manifest.madeAt,
          ...countsOf(manifest),
          ...originOf(restored.value),
        });
      else {
        const madeAt = sayMadeAt(console, manifest, config.timeZone);
        console.print(
          console.say({
            uk: `Відновлено стан на ${madeAt}. Усі контрольні суми збіглися. Працівникам треба ввійти знову, а надіслані запрошення — надіслати ще раз.`,
            en: `Restored as of ${madeAt}. Every checksum is the same. Staff must sign in anew, and invitations must be sent again.`,
          }),
        );
        console.print(sayCounts(console, manifest));
        tellOrigin(console, restored.value);
      }
      return EXIT.done;
    });
  },
};

const DOING: Readonly<Record<'checking' | 'restoring', Said>> = {
  checking: { uk: 'Читаємо архів', en: 'Reading the archive' },
  restoring: { uk: 'Відновлюємо', en: 'Restoring' },
};
