import { type FolderFacts, LITTLE_BYTES } from './read-folder.ts';
import { type Finding, fine, look, wrong } from './finding.ts';

const GIGABYTE = 1024 ** 3;
const ALMOST_NONE = GIGABYTE / 2;

/** DATA_DIR: its room, and who may read its keys. */
export function judgeFolder(facts: FolderFacts): readonly Finding[] {
  return [judgeRoom(facts), judgeAccess(facts), judgeKeys(facts)];
}

function judgeRoom({ folder, freeBytes, largest }: FolderFacts): Finding {
  const free = (freeBytes / GIGABYTE).toFixed(1);
  const said = {
    uk: `Вільного місця в ${folder}: ${free} ГБ.`,
    en: `Free space at ${folder}: ${free} GB.`,
  };
  if (freeBytes >= LITTLE_BYTES) return fine('disk-space', said);
  const sizes = largest
    .map(({ name, bytes }) => `${name} ${(bytes / GIGABYTE).toFixed(2)}`)
    .join(', ');
  // A new installation has nothing there yet.
  const named = {
    uk: sizes === '' ? '.' : `; найбільше там, у ГБ: ${sizes}.`,
    en: sizes === '' ? '.' : `; the largest there, in GB: ${sizes}.`,
  };
  const todo = {
    uk: `Звільніть місце або збільште диск: без місця база зупиниться. Можна видалити старі копії в BACKUP_DIR, журнали системи, кеш програм (npm cache clean --force). У самій DATA_DIR нічого не видаляйте${named.uk}`,
    en: `Free some, or enlarge the disk: without space the database stops. You may delete old backups in BACKUP_DIR, system logs, caches of programs (npm cache clean --force). Delete nothing in DATA_DIR itself${named.en}`,
  };
  return freeBytes < ALMOST_NONE ? wrong('disk-space', said, todo) : look('disk-space', said, todo);
}

function judgeAccess({ folder, openToOthers }: FolderFacts): Finding {
  if (!openToOthers) {
    return fine('data-folder', {
      uk: `Теку ${folder} інші облікові записи не бачать.`,
      en: `Other accounts cannot look into ${folder}.`,
    });
  }
  return look(
    'data-folder',
    {
      uk: `У теку ${folder} можуть заглядати інші облікові записи цієї машини.`,
      en: `Other accounts of this machine may look into ${folder}.`,
    },
    {
      uk: `Запустіть Поруч від власника теки: він закриє її сам. Або: chmod go-rwx ${folder}`,
      en: `Start Poruch as the owner of the folder, and it closes the folder. Or: chmod go-rwx ${folder}`,
    },
  );
}

function judgeKeys({ folder, keys, open }: FolderFacts): Finding {
  if (keys.length === 0) {
    return look(
      'keys',
      { uk: `У ${folder}/keys ще немає ключів.`, en: `There are no keys in ${folder}/keys yet.` },
      {
        uk: 'На новій установці так і має бути: перший запуск їх зробить. Якщо дані вже є — поверніть теку keys з резервної копії, інакше коди входу й підпис журналу пропадуть.',
        en: 'So it is before a first start, which makes them. Where there are data already, put the folder keys back from a backup: otherwise one-time codes and the journal’s signature are lost.',
      },
    );
  }
  if (open.length > 0) {
    return wrong(
      'keys',
      {
        uk: `Ключі можуть читати інші: ${open.join(', ')}.`,
        en: `Others may read the keys: ${open.join(', ')}.`,
      },
      {
        uk: `chmod 700 ${folder}/keys && chmod 600 ${folder}/keys/*; і вважайте ці ключі відомими, якщо машина спільна.`,
        en: `chmod 700 ${folder}/keys && chmod 600 ${folder}/keys/*; and take these keys for known where the machine is shared.`,
      },
    );
  }
  return fine('keys', {
    uk: `Ключів: ${keys.length}, читати їх може лише цей обліковий запис.`,
    en: `Keys: ${keys.length}, readable by this account only.`,
  });
}
