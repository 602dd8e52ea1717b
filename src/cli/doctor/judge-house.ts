import { DEMO_COUNTS } from '../demo-counts.ts';
import { type DemoFound, isThere } from '#demo/index.ts';
import type { JournalState } from '#modules/audit/index.ts';
import { type Finding, fine, look, wrong } from './finding.ts';

/** What runs by itself, and what is left of a trial. */
export interface HouseFacts {
  readonly now: Temporal.Instant;
  readonly journal: JournalState;
  /** Whether a witness outside is told of the journal's end. */
  readonly hasWitness: boolean;
  /** Whether backups are made by schedule, and when the last was. */
  readonly backupDir: string | undefined;
  readonly lastBackup: Temporal.Instant | undefined;
  readonly lastErasure: Temporal.Instant | undefined;
  readonly demo: DemoFound;
  /** Serving officers, and those whose number nobody has called for 90 days. */
  readonly officers: number;
  readonly unchecked: number;
}

export function judgeHouse(facts: HouseFacts): readonly Finding[] {
  return [
    judgeSealing(facts),
    judgeWitness(facts),
    judgeBackup(facts),
    judgeErasure(facts),
    judgeDemo(facts),
    judgeCards(facts),
  ];
}

function hoursSince(instant: Temporal.Instant, now: Temporal.Instant): number {
  return Math.floor(now.since(instant).total('hours'));
}

function judgeSealing({ journal: { unsealed } }: HouseFacts): Finding {
  if (unsealed === 0) {
    return fine('journal-sealed', {
      uk: 'Кожен запис журналу опечатано.',
      en: 'Every entry of the journal is sealed.',
    });
  }
  return look(
    'journal-sealed',
    {
      uk: `Записів журналу, що чекають печатки: ${unsealed}.`,
      en: `Entries of the journal that wait for their seal: ${unsealed}.`,
    },
    {
      uk: 'Опечатує запущена програма, щосекунди. Якщо вона працює, а число не меншає, подивіться в лог.',
      en: 'The running app seals them each second. If it runs and the number does not fall, look into its log.',
    },
  );
}

function judgeWitness({ hasWitness, journal }: HouseFacts): Finding {
  if (!hasWitness) {
    return look(
      'journal-witness',
      {
        uk: 'Кінця журналу ніхто ззовні не знає: відрізаний хвіст лишився б непоміченим.',
        en: 'Nobody outside knows the end of the journal: a tail cut off would not be noticed.',
      },
      {
        uk: 'Задайте AUDIT_WITNESS_FILE на іншому диску або AUDIT_WITNESS_URL в іншої організації.',
        en: 'Set AUDIT_WITNESS_FILE on another disk, or AUDIT_WITNESS_URL at another organisation.',
      },
    );
  }
  const { signedAt, witnessedAt } = journal;
  const behind = signedAt && (!witnessedAt || hoursSince(witnessedAt, signedAt) >= 1);
  if (behind) {
    return look(
      'journal-witness',
      {
        uk: 'Свідок не отримує кінця журналу понад годину.',
        en: 'The witness has not been told of the journal’s end for more than an hour.',
      },
      {
        uk: 'Перевірте, чи доступний файл або адреса свідка; у лозі сказано чому.',
        en: 'See whether the witness’s file or address can be reached; the log says why not.',
      },
    );
  }
  return fine('journal-witness', {
    uk: 'Свідок знає кінець журналу.',
    en: 'The witness knows the journal’s end.',
  });
}

const OLD_BACKUP_HOURS = 48;

function judgeBackup({ backupDir, lastBackup, now }: HouseFacts): Finding {
  if (backupDir === undefined) {
    return look(
      'backup',
      { uk: 'Резервних копій за розкладом немає.', en: 'No backups are made by schedule.' },
      {
        uk: 'Задайте BACKUP_DIR на іншому диску, або робіть poruch backup самі.',
        en: 'Set BACKUP_DIR on another disk, or run poruch backup yourself.',
      },
    );
  }
  if (lastBackup === undefined || hoursSince(lastBackup, now) > OLD_BACKUP_HOURS) {
    const age = lastBackup === undefined ? undefined : hoursSince(lastBackup, now);
    return wrong(
      'backup',
      {
        uk: age === undefined ? `У ${backupDir} немає копій.` : `Останній копії ${age} год.`,
        en:
          age === undefined
            ? `There is no backup in ${backupDir}.`
            : `The last backup is ${age} h old.`,
      },
      {
        uk: 'Зробіть копію зараз (poruch backup) і знайдіть у лозі, чому її не зробила програма.',
        en: 'Make one now (poruch backup), and find in the log why the app made none.',
      },
    );
  }
  const age = hoursSince(lastBackup, now);
  return fine('backup', {
    uk: `Остання копія: ${age} год тому.`,
    en: `The last backup: ${age} h ago.`,
  });
}

const OLD_ERASURE_HOURS = 48;

function judgeErasure({ lastErasure, now }: HouseFacts): Finding {
  if (lastErasure && hoursSince(lastErasure, now) <= OLD_ERASURE_HOURS) {
    const age = hoursSince(lastErasure, now);
    return fine('erasure', {
      uk: `Нічне стирання: ${age} год тому.`,
      en: `The nightly erasure: ${age} h ago.`,
    });
  }
  if (!lastErasure) {
    return look(
      'erasure',
      {
        uk: 'Нічне стирання ще не працювало жодного разу.',
        en: 'The nightly erasure has not run yet.',
      },
      {
        uk: 'На новій установці зачекайте ночі: воно йде о 3:20, коли програму запущено.',
        en: 'In a new installation wait for the night: it runs at 3:20 while the app runs.',
      },
    );
  }
  return look(
    'erasure',
    {
      uk: 'Нічне стирання не працювало дві доби: дані лежать довше, ніж обіцяно.',
      en: 'The nightly erasure has not run for two days: data stay longer than was promised.',
    },
    {
      uk: 'Воно йде о 3:20, коли програму запущено. Чому його не було, скаже лог.',
      en: 'It runs at 3:20 while the app runs. The log tells why it did not.',
    },
  );
}

function judgeDemo({ demo }: HouseFacts): Finding {
  if (!isThere(demo)) {
    return fine('demonstration', {
      uk: 'Нічого вигаданого немає.',
      en: 'Nothing invented is left.',
    });
  }
  if (demo.ownAreas === 0) {
    return look(
      'demonstration',
      { uk: 'Тут демонстраційна громада.', en: 'This is the demonstration community.' },
      {
        uk: 'Коли будете готові: імпортуйте свої території, потім poruch demo reset --yes.',
        en: 'When you are ready: import your own areas, then poruch demo reset --yes.',
      },
    );
  }
  return wrong(
    'demonstration',
    {
      uk: `Поруч зі справжнім є вигадане: ${left(demo, 'uk')}.`,
      en: `Invented things stand beside real ones: ${left(demo, 'en')}.`,
    },
    {
      uk: 'Люди можуть подзвонити вигаданому номеру. Приберіть: poruch demo reset --yes',
      en: 'People may call an invented number. Remove them: poruch demo reset --yes',
    },
  );
}

function left(demo: DemoFound, language: 'uk' | 'en'): string {
  return DEMO_COUNTS.filter(([name]) => demo[name] > 0)
    .map(([name, words]) => `${words[language]}: ${demo[name]}`)
    .join(', ');
}

function judgeCards({ officers, unchecked }: HouseFacts): Finding {
  const said = {
    uk: `Карток, яких не перевіряли 90 днів: ${unchecked} з ${officers}.`,
    en: `Cards that nobody has checked for 90 days: ${unchecked} of ${officers}.`,
  };
  if (unchecked === 0) return fine('cards-checked', said);
  return look('cards-checked', said, {
    uk: 'Подзвоніть за номером і позначте: poruch officers checked ЖЕТОН',
    en: 'Call the number and mark it: poruch officers checked BADGE',
  });
}
