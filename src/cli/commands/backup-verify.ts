import { join, resolve } from 'node:path';
import type { Said } from '#kernel/text/said.ts';
import { rehearseRestore } from '#platform/backup/rehearse-restore.ts';
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

export const backupVerifyCommand: Command = {
  usage: {
    uk: `ФАЙЛ [--passphrase-file ФАЙЛ | --key-file ФАЙЛ]
    [--signed-by КЛЮЧ] [--unlocked] [--json]
${SECRET_USAGE.uk}
${ORIGIN_USAGE.uk}
    --json             відповідь для програм
    Тимчасова база стоїть у теці TMPDIR і потім зникає; вашої бази команда не торкається.`,
    en: `FILE [--passphrase-file FILE | --key-file FILE]
    [--signed-by KEY] [--unlocked] [--json]
${SECRET_USAGE.en}
${ORIGIN_USAGE.en}
    --json             an answer for programs
    The temporary database stands in TMPDIR and is removed; yours is not touched.`,
  },
  run: async (args, console) => {
    const read = readOptions(args, { ...SECRET_OPTIONS, ...ORIGIN_OPTIONS, json: true });
    const [path, ...more] = read.ok ? read.value.positionals : [];
    if (!read.ok || path === undefined || more.length > 0) {
      return tellUsage(console, read.ok ? ONE_ARCHIVE : read.refusal, 'backup verify');
    }
    const secret = await readSecret(console, read.value, 'backup verify');
    if (!secret.ok) return secret.refusal;
    const options = read.value;
    const trust = readTrust(console, options);
    if (!trust.ok) return trust.refusal;
    return await asKeeper(console, async ({ dataDir, timeZone }) => {
      const verified = await rehearseRestore({
        path: resolve(console.folder, path),
        secret: secret.value,
        trust: trust.value,
        knownKeys: join(dataDir, 'keys'),
        log: console.log,
        onProgress: (stage, share) => showShare(console, DOING[stage], share),
      });
      console.progress.end();
      if (!verified.ok) return refuseBackup(console, verified.refusal);
      const { manifest } = verified.value;
      if (options.has('json')) {
        console.printJson({
          madeAt: manifest.madeAt,
          ...countsOf(manifest),
          ...originOf(verified.value),
        });
      } else {
        console.print(console.say(sound(sayMadeAt(console, manifest, timeZone))));
        console.print(sayCounts(console, manifest));
        tellOrigin(console, verified.value);
      }
      return EXIT.done;
    });
  },
};

function sound(madeAt: string): Said {
  return {
    uk: `Копія справна: її відновлено в тимчасовій базі, і всі контрольні суми збіглися. Зроблено: ${madeAt}.`,
    en: `The backup is sound: it was restored into a temporary database, and every checksum is the same. Made: ${madeAt}.`,
  };
}

const DOING: Readonly<Record<'checking' | 'restoring', Said>> = {
  checking: { uk: 'Читаємо архів', en: 'Reading the archive' },
  restoring: { uk: 'Відновлюємо в тимчасовій базі', en: 'Restoring into a temporary database' },
};
