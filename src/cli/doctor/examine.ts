import { type Installation, openInstallation } from '#app/installation.ts';
import type { Said } from '#kernel/text/said.ts';
import { inspectDemo } from '#demo/index.ts';
import { readJournalState } from '#modules/audit/index.ts';
import { type Context, inTransaction, readLastErasure } from '#modules/identity/index.ts';
import { countCardChecks } from '#modules/officers/index.ts';
import { lastBackup } from '#platform/backup/last-backup.ts';
import type { Config } from '#platform/config/config.ts';
import { whyNotOpen } from '#platform/database/why-not-open.ts';
import { readServerFacts } from '#platform/database/server-facts.ts';
import type { Logger } from '#platform/log/logger.ts';
import { type Finding, fine, wrong } from './finding.ts';
import { judgeFolder } from './judge-folder.ts';
import { type HouseFacts, judgeHouse } from './judge-house.ts';
import { judgeMail } from './judge-mail.ts';
import { judgePush } from './judge-push.ts';
import { judgeSms } from './judge-sms.ts';
import { judgeServer } from './judge-server.ts';
import { judgeSettings } from './judge-settings.ts';
import { readFolder } from './read-folder.ts';

/** Looks at everything that can be looked at; what cannot be opened is a finding, too. */
export async function examine(config: Config, log: Logger): Promise<readonly Finding[]> {
  const folder = judgeFolder(await readFolder(config.dataDir));
  const opened = await openInstallation(config, log);
  const closed = (said: Said) => [notOpen(said), ...judgeSettings(config, undefined), ...folder];
  if (!opened.ok) return closed(opened.refusal);
  try {
    return [...(await examineOpen(opened.value)), ...folder];
  } catch (error) {
    // The disk of a database elsewhere may be too full to read, or the database may go away meanwhile.
    const said = whyNotOpen(error, config.dataDir);
    if (!said) throw error;
    return closed(said);
  } finally {
    await opened.value.close();
  }
}

function notOpen(said: Said): Finding {
  return wrong('database', said, {
    uk: 'Доки базу не відкрито, решту не перевірити. Як її влаштовано: docs/deploy.md.',
    en: 'Until the database opens, the rest cannot be looked at. How it is set up: docs/deploy.md.',
  });
}

async function examineOpen({ context, health }: Installation): Promise<readonly Finding[]> {
  const { platform, areas } = context;
  const { config, clock, database } = platform;
  const { homeArea } = config;
  const migrations = await health.migrations();
  const system: Context = { ...context, actor: { kind: 'system', name: 'command-line' } };
  return [
    fine('database', { uk: 'База даних відповідає.', en: 'The database answers.' }),
    ...judgeServer(await readServerFacts(database), clock.now()),
    migrations.ready ? MIGRATED : notMigrated(migrations.reason),
    ...judgeHouse(await readHouse(system)),
    ...judgeSettings(
      config,
      homeArea === undefined ? undefined : areas.bySlug(homeArea) !== undefined,
    ),
    judgeMail(await platform.mail?.answers()),
    judgePush(await platform.push?.day()),
    judgeSms(
      platform.sms && { ...(await platform.sms.day()), answers: await platform.sms.answers() },
    ),
  ];
}

const MIGRATED = fine('migrations', {
  uk: 'Усі міграції виконано.',
  en: 'Every migration has run.',
});

function notMigrated(reason: string): Finding {
  return wrong(
    'migrations',
    { uk: `Міграції: ${reason}.`, en: `Migrations: ${reason}.` },
    {
      uk: 'Перезапустіть програму: вона виконує їх на початку.',
      en: 'Start the app again: it runs them at its start.',
    },
  );
}

async function readHouse(context: Context): Promise<HouseFacts> {
  const { config, clock } = context.platform;
  const [demo, erasure] = [await inspectDemo(context), await readLastErasure(context)];
  if (!demo.ok || !erasure.ok) throw new Error('the command line may look at everything');
  const { journal, checks } = await inTransaction(context, async (tx) => ({
    journal: await readJournalState(tx),
    checks: await countCardChecks(tx, clock.today()),
  }));
  return {
    now: clock.now(),
    journal,
    hasWitness: (config.auditWitnessFile ?? config.auditWitnessUrl) !== undefined,
    backupDir: config.backupDir,
    lastBackup: config.backupDir === undefined ? undefined : await lastBackup(config.backupDir),
    lastErasure: erasure.value?.at,
    demo: demo.value,
    officers: checks.serving,
    unchecked: checks.unchecked,
  };
}
