import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { NOT_BACKED_UP } from '#app/retention.ts';
import type { Said } from '#kernel/text/said.ts';
import { archiveName } from '#platform/backup/archive-names.ts';
import type { Secret } from '#platform/backup/lock.ts';
import { type MadeBackup, makeBackup } from '#platform/backup/make-backup.ts';
import { systemClock } from '#platform/clock/clock.ts';
import type { Config } from '#platform/config/config.ts';
import { keyOnPaper } from '#platform/crypto/key-on-paper.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { reachAsOwner } from '#platform/database/open-database.ts';
import { stepBack } from '#platform/threads/step-back.ts';
import { asKeeper } from '../as-keeper.ts';
import {
  countsOf,
  readSecret,
  refuseBackup,
  sayCounts,
  SECRET_OPTIONS,
  SECRET_USAGE,
} from '../backup-options.ts';
import { type Command, type Console, EXIT } from '../command.ts';
import { readOptions, tellUsage } from '../read-options.ts';
import { showShare } from '../show-share.ts';

export const backupCommand: Command = {
  usage: {
    uk: `ФАЙЛ|ТЕКА [--passphrase-file ФАЙЛ | --key-file ФАЙЛ] [--json]
${SECRET_USAGE.uk}
    --json             відповідь для програм
    У теці архів одержує назву за часом. Із фразою або ключем весь архів зашифровано й у ньому
    є ключі з DATA_DIR/keys. Без них архів читає кожен, хто його має, а ключів у ньому немає.`,
    en: `FILE|FOLDER [--passphrase-file FILE | --key-file FILE] [--json]
${SECRET_USAGE.en}
    --json             an answer for programs
    In a folder the archive is named by its time. With a passphrase or a key file all of it is
    encrypted, and the keys of DATA_DIR/keys are inside. Without, whoever has it can read it, and
    the keys are left out.`,
  },
  run: async (args, console) => {
    const read = readOptions(args, { ...SECRET_OPTIONS, json: true });
    if (!read.ok) return tellUsage(console, read.refusal, 'backup');
    const options = read.value;
    const [target, ...more] = options.positionals;
    if (target === undefined || more.length > 0) return tellUsage(console, WHERE, 'backup');
    const secret = await readSecret(console, options, 'backup');
    if (!secret.ok) return secret.refusal;
    return await asKeeper(console, (config) =>
      backUp(console, config, {
        target: resolve(console.folder, target),
        secret: secret.value,
        json: options.has('json'),
      }),
    );
  },
};

const WHERE: Said = {
  uk: 'Назвіть файл, якого ще немає, або теку.',
  en: 'Name a file that is not there yet, or a folder.',
};
const DOING: Said = { uk: 'Робимо копію', en: 'Backing up' };

interface Wanted {
  readonly target: string;
  readonly secret: Secret | undefined;
  readonly json: boolean;
}

async function backUp(console: Console, config: Config, wanted: Wanted): Promise<number> {
  const { target, secret } = wanted;
  // The server on this machine goes first.
  stepBack();
  const way = await reachAsOwner(config, console.log);
  if (!way.ok) return refuseBackup(console, { reason: 'unavailable', said: way.refusal });
  try {
    const madeAt = systemClock(config.timeZone).now();
    const made = await makeBackup({
      ownerUrl: way.value.ownerUrl,
      dataDir: config.dataDir,
      path: (await isFolder(target)) ? join(target, archiveName(madeAt, !!secret)) : target,
      secret,
      leftOut: NOT_BACKED_UP,
      madeAt,
      random: systemRandom,
      onProgress: (share) => showShare(console, DOING, share),
    });
    console.progress.end();
    return made.ok
      ? await tell(console, made.value, wanted.json)
      : refuseBackup(console, made.refusal);
  } finally {
    await way.value.leave();
  }
}

async function tell(console: Console, made: MadeBackup, json: boolean): Promise<number> {
  const { path, manifest, keys } = made;
  const { size } = await stat(path);
  if (json) {
    console.printJson({
      file: path,
      bytes: size,
      ...countsOf(manifest),
      keys,
      signedBy: keyOnPaper(made.signedBy),
    });
    return EXIT.done;
  }
  console.print(
    console.say({ uk: `Резервну копію зроблено: ${path}`, en: `The backup is made: ${path}` }),
  );
  console.print(sayCounts(console, manifest));
  console.print(console.say(keys === 'inside' ? KEYS_INSIDE : KEYS_LEFT_OUT));
  return EXIT.done;
}

const KEYS_INSIDE: Said = {
  uk: 'Архів зашифровано, ключі з DATA_DIR/keys усередині. Без парольної фрази чи файла ключа його не відкриє ніхто: бережіть їх окремо від архіву.',
  en: 'The archive is encrypted, with the keys of DATA_DIR/keys inside. Nobody opens it without the passphrase or the key file: keep that apart from the archive.',
};
const KEYS_LEFT_OUT: Said = {
  uk: 'УВАГА: архів не зашифровано, і ключів із DATA_DIR/keys у ньому немає. Збережіть теку keys окремо, інакше з цього архіву не відновити: його треба буде дати команді разом із --keys-from.',
  en: 'NOTE: the archive is not encrypted, and the keys of DATA_DIR/keys are not in it. Keep the folder keys apart: without it (--keys-from) this archive cannot be restored.',
};

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
