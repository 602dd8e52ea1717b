import { inspectDemo, isThere } from '#demo/index.ts';
import type { OfficersContext } from '#modules/officers/index.ts';
import type { Console } from './command.ts';

/** After an import of somebody's own: invented people stand beside real ones now, and how they go. */
export async function tellOfDemo(context: OfficersContext, console: Console): Promise<void> {
  const found = await inspectDemo(context);
  if (!found.ok || found.value.ownAreas === 0 || !isThere(found.value)) return;
  console.tell(
    console.say({
      uk: 'Поруч із вашим у базі лишається демонстраційна громада з вигаданими людьми й номерами. Прибрати: poruch demo reset --yes',
      en: 'Beside your own there still is the demonstration community, with invented people and numbers. To remove it: poruch demo reset --yes',
    }),
  );
}
