import { identityText, listAdministrators } from '#modules/identity/index.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { type Command, type Console, EXIT } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import { readOptions, tellUsage } from '../read-options.ts';

export const adminListCommand: Command = {
  usage: {
    uk: `[--json]
    Хто має роль адміністратора сьогодні, чи прийшов і коли входив востаннє.
    --json     відповідь для програм`,
    en: `[--json]
    Who has the role of an administrator today, whether they came, and when they signed in last.
    --json     an answer for programs`,
  },
  run: async (args, console) => {
    const read = readOptions(args, { json: true });
    if (!read.ok || read.value.positionals.length > 0) {
      return tellUsage(console, read.ok ? NOTHING : read.refusal, 'admin list');
    }
    return await onInstallation(console, async (context) => {
      const t = identityText.in(console.language);
      const listed = await listAdministrators(context);
      if (!listed.ok) return console.refuse(listed.refusal, t(`admin.refused.${listed.refusal}`));
      const rows = listed.value.map(({ name, email, status, lastSignedInOn }) => {
        return { name, email, status, lastSignedInOn };
      });
      if (read.value.has('json')) {
        console.printJson(
          rows.map((row) => ({ ...row, lastSignedInOn: row.lastSignedInOn?.toString() ?? null })),
        );
      } else {
        for (const row of rows) console.print(lineOf(console, row));
        if (rows.length === 0) console.print(t('admin.none'));
      }
      return EXIT.done;
    });
  },
};

const NOTHING = { uk: 'Тут нічого називати не треба.', en: 'Nothing is to be named here.' };

interface Row {
  readonly name: string;
  readonly email: string;
  readonly status: 'invited' | 'active' | 'suspended';
  readonly lastSignedInOn: Temporal.PlainDate | undefined;
}

function lineOf({ language }: Console, { name, email, status, lastSignedInOn }: Row): string {
  const t = identityText.in(language);
  const last = lastSignedInOn
    ? t('admin.last', { day: formatDay(language, lastSignedInOn) })
    : t('admin.never');
  return [`${name} <${email}>`, t(`admin.status.${status}`), last].join(' · ');
}
