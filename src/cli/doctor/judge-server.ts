import type { ServerFacts } from '#platform/database/server-facts.ts';
import { type Finding, fine, look, wrong } from './finding.ts';

/** PostgreSQL, and what of it is promised to people. Pure: each finding has its test without such a server. */
export function judgeServer(facts: ServerFacts, now: Temporal.Instant): readonly Finding[] {
  return [
    judgeVersion(facts),
    judgeRole(facts),
    judgeProtection(facts),
    judgeDurability(facts),
    judgeLanguage(facts),
    judgeClock(facts, now),
  ];
}

const OLDEST = 150_000;

function judgeVersion({ version, versionNumber }: ServerFacts): Finding {
  if (versionNumber >= OLDEST) {
    return fine('database-version', { uk: `PostgreSQL ${version}.`, en: `PostgreSQL ${version}.` });
  }
  return wrong(
    'database-version',
    { uk: `PostgreSQL ${version} застарий.`, en: `PostgreSQL ${version} is too old.` },
    { uk: 'Потрібна версія 15 або новіша.', en: 'Version 15 or newer is needed.' },
  );
}

function judgeRole({ role, unbound, ownTables }: ServerFacts): Finding {
  if (!unbound && ownTables === 0) {
    return fine('database-role', {
      uk: `Програма працює як ${role}: таблиць не має, захист рядків її обмежує.`,
      en: `The app works as ${role}: it owns no table, and row-level security binds it.`,
    });
  }
  return wrong(
    'database-role',
    unbound
      ? {
          uk: `Роль ${role} — суперкористувач або обходить захист рядків.`,
          en: `The role ${role} is a superuser or passes row-level security.`,
        }
      : {
          uk: `Роль ${role} володіє таблицями (${ownTables}) і може зняти з них захист.`,
          en: `The role ${role} owns ${ownTables} tables and could take their protection away.`,
        },
    {
      uk: 'Створіть дві ролі, як описано в docs/deploy.md, і дайте програмі ту, що нічим не володіє.',
      en: 'Make two roles as docs/deploy.md says, and give the app the one that owns nothing.',
    },
  );
}

function judgeProtection({ unprotected, protectedTables }: ServerFacts): Finding {
  if (unprotected.length === 0) {
    return fine('row-level-security', {
      uk: `Таблиць, захищених порядково: ${protectedTables}.`,
      en: `Tables protected row by row: ${protectedTables}.`,
    });
  }
  return wrong(
    'row-level-security',
    {
      uk: `Захист рядків знято з таблиць: ${unprotected.join(', ')}.`,
      en: `Row-level security was taken from: ${unprotected.join(', ')}.`,
    },
    {
      uk: 'Як власник таблиць: alter table … enable row level security; alter table … force row level security. І з’ясуйте, хто його зняв.',
      en: 'As their owner: alter table … enable row level security; alter table … force row level security. And find out who took it away.',
    },
  );
}

function judgeDurability(facts: ServerFacts): Finding {
  const off = [
    ['fsync', facts.fsync],
    ['synchronous_commit', facts.synchronousCommit],
    ['full_page_writes', facts.fullPageWrites],
  ].flatMap(([name, value]) => (value === 'off' ? [name] : []));
  if (off.length === 0) {
    return fine('durability', {
      uk: 'Підтверджене лежить на диску: fsync і synchronous_commit увімкнено.',
      en: 'What was acknowledged is on the disk: fsync and synchronous_commit are on.',
    });
  }
  return wrong(
    'durability',
    {
      uk: `Вимкнено ${off.join(', ')}: після збою живлення зникне те, що людям уже підтверджено.`,
      en: `${off.join(', ')} is off: after a power cut what people were told is kept would be gone.`,
    },
    {
      uk: 'Увімкніть їх у postgresql.conf (або ALTER ROLE, ALTER DATABASE) і перечитайте налаштування.',
      en: 'Turn them on in postgresql.conf (or ALTER ROLE, ALTER DATABASE) and reload.',
    },
  );
}

function judgeLanguage({ encoding, ukrainianOrder, ukrainianCase }: ServerFacts): Finding {
  if (encoding === 'UTF8' && ukrainianOrder && ukrainianCase) {
    return fine('language', {
      uk: 'База знає українську абетку й великі літери.',
      en: 'The database knows the Ukrainian alphabet and its capital letters.',
    });
  }
  return wrong(
    'language',
    {
      uk: `База сортує або змінює регістр не по-українськи (кодування ${encoding}).`,
      en: `The database does not sort or change case as Ukrainian does (encoding ${encoding}).`,
    },
    {
      uk: 'Створіть базу з ICU: locale_provider icu, icu_locale uk (docs/deploy.md), і перенесіть у неї копію.',
      en: 'Make the database with ICU: locale_provider icu, icu_locale uk (docs/deploy.md), and restore a backup into it.',
    },
  );
}

const MAX_SECONDS = 5;

function judgeClock(facts: ServerFacts, now: Temporal.Instant): Finding {
  const apart = Math.round(Math.abs(now.since(facts.now).total('seconds')));
  if (apart <= MAX_SECONDS) {
    return fine('clock', {
      uk: 'Годинники програми й бази збігаються.',
      en: 'The clocks of the app and of the database agree.',
    });
  }
  return look(
    'clock',
    {
      uk: `Годинники програми й бази розходяться на ${apart} с.`,
      en: `The clocks of the app and of the database are ${apart} s apart.`,
    },
    {
      uk: 'Увімкніть синхронізацію часу (chrony, systemd-timesyncd) на обох машинах.',
      en: 'Turn on time synchronisation (chrony, systemd-timesyncd) on both machines.',
    },
  );
}
