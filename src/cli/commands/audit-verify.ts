import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import {
  type ChainReport,
  type HeadLine,
  openHeadKey,
  readHeadLines,
  verifyChain,
} from '#modules/audit/index.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { type Command, type Console, EXIT } from '../command.ts';
import { describeFinding } from '../describe-finding.ts';
import { onInstallation } from '../on-installation.ts';
import { readGivenFile } from '../read-given-file.ts';
import { readOptions, tellUsage } from '../read-options.ts';
import { showShare } from '../show-share.ts';

const OPTIONS = { heads: false, key: false, json: true } as const;

export const auditVerifyCommand: Command = {
  usage: {
    uk: `[--heads ФАЙЛ] [--key ФАЙЛ] [--json]
    --heads  що зберіг свідок: рядок JSON на кожен підписаний кінець журналу.
             Без нього — файл із AUDIT_WITNESS_FILE, якщо він є.
    --key    відкритий ключ, який свідок одержав раніше. Без нього — ключ цієї установки.
    Код виходу 0, коли все на місці, і 1, коли щось не так.`,
    en: `[--heads FILE] [--key FILE] [--json]
    --heads  what a witness kept: a line of JSON for each signed end of the journal.
             Without it, the file of AUDIT_WITNESS_FILE, where there is one.
    --key    the public key that the witness was given earlier. Without it, this installation's.
    The exit code is 0 when everything is in its place, and 1 when something is wrong.`,
  },
  run: async (args, console) => {
    const options = readOptions(args, OPTIONS);
    if (!options.ok || options.value.positionals.length > 0) {
      return tellUsage(console, options.ok ? NO_WORDS : options.refusal, 'audit verify');
    }
    const { value: given } = options;
    return await onInstallation(console, async ({ platform }) => {
      const { config, database, random } = platform;
      const file = given.value('heads') ?? existing(config.auditWitnessFile);
      const witnessed = await readHeads(console, file);
      if (!witnessed.ok) return console.refuse('heads-unreadable', console.say(witnessed.refusal));
      const keyFile = given.value('key');
      const key =
        keyFile === undefined
          ? ok(await openHeadKey(config.dataDir, random))
          : await readKey(console, keyFile);
      if (!key.ok) return console.refuse('key-unreadable', console.say(key.refusal));
      const report = await verifyChain(database, {
        key: key.value,
        witnessed: witnessed.value,
        onProgress: (number, of) => showShare(console, CHECKING, number / of),
      });
      console.progress.end();
      if (given.has('json')) console.printJson(report);
      else print(console, report);
      return report.findingCount === 0 ? EXIT.done : EXIT.refused;
    });
  },
};

const CHECKING: Said = { uk: 'Перевіряємо журнал', en: 'Checking the journal' };
const NO_WORDS: Said = { uk: 'Тут потрібні лише параметри.', en: 'Options only are needed here.' };

function existing(file: string | undefined): string | undefined {
  return file !== undefined && existsSync(file) ? file : undefined;
}

async function readHeads(
  console: Console,
  path: string | undefined,
): Promise<Result<readonly HeadLine[], Said>> {
  if (path === undefined) return ok([]);
  const file = await readGivenFile(console.folder, path);
  if (!file.ok) return refuse(file.refusal.said);
  const read = readHeadLines(new TextDecoder().decode(file.value.bytes));
  if ('heads' in read) return ok(read.heads);
  return refuse({
    uk: `${path}: рядок ${read.wrongLine} — не підписаний кінець журналу.`,
    en: `${path}: line ${read.wrongLine} is no signed end of the journal.`,
  });
}

async function readKey(console: Console, path: string): Promise<Result<KeyObject, Said>> {
  const file = await readGivenFile(console.folder, path);
  if (!file.ok) return refuse(file.refusal.said);
  try {
    return ok(createPublicKey(Buffer.from(file.value.bytes)));
  } catch {
    return refuse({
      uk: `${path}: це не ключ, який показує «poruch audit key».`,
      en: `${path}: this is no key as “poruch audit key” prints it.`,
    });
  }
}

function print(console: Console, report: ChainReport): void {
  const number = (value: number) => formatNumber(console.language, value);
  for (const finding of report.findings) console.print(console.say(describeFinding(finding)));
  const unlisted = report.findingCount - report.findings.length;
  if (unlisted > 0) {
    console.print(
      console.say({
        uk: `… і ще знахідок: ${number(unlisted)}.`,
        en: `… and further findings: ${number(unlisted)}.`,
      }),
    );
  }
  console.print(
    console.say(report.findingCount === 0 ? sound(report, number) : unsound(report, number)),
  );
  if (report.heads.witness === 0) console.print(console.say(NO_WITNESS));
  if (report.waiting > 0) {
    console.print(
      console.say({
        uk: `Записів, що чекають на печатку: ${number(report.waiting)}. Їх запечатає запущений сервер.`,
        en: `Entries that wait for a seal: ${number(report.waiting)}. A running server seals them.`,
      }),
    );
  }
}

type Numbers = (value: number) => string;

function sound({ sealed, vouchedTo, heads }: ChainReport, number: Numbers): Said {
  return {
    uk: `Журнал цілий: запечатано записів — ${number(sealed)}, підписи підтверджують перші ${number(vouchedTo)} (підписів у базі — ${number(heads.database)}, у свідка — ${number(heads.witness)}).`,
    en: `The journal is whole: ${number(sealed)} sealed entries; signatures vouch for the first ${number(vouchedTo)} (${number(heads.database)} in the database, ${number(heads.witness)} with the witness).`,
  };
}

function unsound({ sealed, findingCount }: ChainReport, number: Numbers): Said {
  return {
    uk: `Журнал НЕ цілий. Запечатано записів — ${number(sealed)}, знахідок — ${number(findingCount)}.`,
    en: `The journal is NOT whole. Sealed entries: ${number(sealed)}; findings: ${number(findingCount)}.`,
  };
}

const NO_WITNESS: Said = {
  uk: 'Записів свідка не було: того, хто відрізав кінець журналу разом із підписами в базі, без них не видно.',
  en: 'No records of a witness were compared: without them nobody sees that the end was cut off together with its signatures.',
};
