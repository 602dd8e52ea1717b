import { ok, refuse } from '#kernel/result.ts';
import { parseDate } from '#kernel/time/parse-date.ts';
import { officersText, recordAbsence } from '#modules/officers/index.ts';
import type { Command } from '../command.ts';
import { officerCommand } from '../officer-command.ts';

export const officersAbsenceCommand: Command = {
  usage: {
    uk: `ЖЕТОН --from ДЕНЬ --to ДЕНЬ [--deputy ЖЕТОН] [--json]
    Обидва дні включно: 25.11.2026 або 2026-11-25. Причину ніхто не записує.
    --json     відповідь для програм`,
    en: `BADGE --from DAY --to DAY [--deputy BADGE] [--json]
    Both days included: 25.11.2026 or 2026-11-25. Nobody records the reason.
    --json     an answer for programs`,
  },
  run: officerCommand({
    name: 'officers absence',
    options: { from: false, to: false, deputy: false },
    understand: (badgeNumber, options) => {
      const from = parseDate(options.value('from') ?? '');
      const to = parseDate(options.value('to') ?? '');
      if (!from || !to) {
        return refuse({
          uk: 'Потрібні дні, які є в календарі: --from і --to, як-от 25.11.2026.',
          en: 'Days of the calendar are needed: --from and --to, such as 25.11.2026.',
        });
      }
      return ok({ badgeNumber, from, to, deputyBadgeNumber: options.value('deputy') });
    },
    run: async (context, wanted, console) => {
      const t = officersText.in(console.language);
      const recorded = await recordAbsence(context, wanted);
      if (!recorded.ok) {
        const reason = recorded.refusal;
        return { done: false, reason, text: t(`command.${reason}`) };
      }
      const { changed } = recorded.value;
      const text = t(changed ? 'command.absence-recorded' : 'command.absence-known');
      return { done: true, text, facts: { changed } };
    },
  }),
};
