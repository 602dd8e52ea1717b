import {
  type DemoFound,
  type Dependants,
  isThere,
  removeDemo,
  seedDemoAgain,
} from '#demo/index.ts';
import type { Said } from '#kernel/text/said.ts';
import { type Command, type Console, EXIT } from '../command.ts';
import { DEMO_COUNTS } from '../demo-counts.ts';
import { onInstallation } from '../on-installation.ts';
import { readOptions, tellUsage } from '../read-options.ts';

export const demoResetCommand: Command = {
  usage: {
    uk: `[--yes] [--again] [--detach] [--json]
    Без --yes лише показує, що зникне й що залишиться. Ваші території, люди й журнал залишаються.
    --yes      прибрати
    --again    потім додати її знову, як на новій базі (лише коли своїх територій немає)
    --detach   прибрати й тоді, коли на ній тримається щось ваше: воно залишиться, але без цих територій,
               а ролі у них буде відкликано
    --json     відповідь для програм`,
    en: `[--yes] [--again] [--detach] [--json]
    Without --yes it only shows what would go and what would stay. Your own areas, people and journal stay.
    --yes      remove it
    --again    then add it anew, as in a new database (only where there are no areas of your own)
    --detach   remove it also where something of yours stands on it: that stays without these areas, and
               roles in them are revoked
    --json     an answer for programs`,
  },
  run: async (args, console) => {
    const read = readOptions(args, { yes: true, again: true, detach: true, json: true });
    if (!read.ok || read.value.positionals.length > 0) {
      return tellUsage(console, read.ok ? NOTHING : read.refusal, 'demo reset');
    }
    const options = read.value;
    return await onInstallation(console, async (_, { context }) => {
      const house = { ...context, actor: { kind: 'system', name: 'command-line' } } as const;
      const confirmed = options.has('yes');
      const removed = await removeDemo(house, { confirmed, detach: options.has('detach') });
      if (!removed.ok) return tellRefusal(console, removed.refusal);
      const seeded = confirmed && options.has('again') ? await seedDemoAgain(house) : undefined;
      const answer = { removed: confirmed, ...removed.value, seededAgain: seeded ?? false };
      if (options.has('json')) console.printJson(answer);
      else printRemoved(console, removed.value, confirmed, seeded);
      return seeded === false ? EXIT.refused : EXIT.done;
    });
  },
};

const NOTHING = { uk: 'Тут нічого називати не треба.', en: 'Nothing is to be named here.' };

type Refusal = Extract<Awaited<ReturnType<typeof removeDemo>>, { ok: false }>['refusal'];

function tellRefusal(console: Console, refusal: Refusal): number {
  if (refusal === 'forbidden') {
    const said = { uk: 'На це немає дозволу.', en: 'This is not permitted.' };
    return console.refuse('forbidden', console.say(said));
  }
  const { dependants } = refusal;
  const counts = DEPENDING.filter((name) => dependants[name] > 0).map(
    (name) => `  ${console.say(DEPENDANTS[name])}: ${dependants[name]}`,
  );
  const text = [console.say(DEPENDED), ...counts, console.say(HOW_TO_DETACH)].join('\n');
  return console.refuse('depended-on', text, { dependants });
}

const DEPENDED = {
  uk: 'Нічого не прибрано: на демонстраційній громаді тримається ваше.',
  en: 'Nothing was removed: something of yours stands on the demonstration community.',
};
const HOW_TO_DETACH = {
  uk: 'Перенесіть це на свої території або додайте --detach: ваше залишиться без цих територій.',
  en: 'Move it to areas of your own, or add --detach: yours stays, without these areas.',
};
const DEPENDING = ['officers', 'organisations', 'roles', 'accounts', 'work'] as const;
const DEPENDANTS: Readonly<Record<keyof Dependants, Said>> = {
  officers: { uk: 'ваші поліцейські на її територіях', en: 'your officers in its areas' },
  organisations: { uk: 'ваші організації на її територіях', en: 'your organisations in its areas' },
  roles: { uk: 'ролі на її територіях', en: 'roles in its areas' },
  accounts: {
    uk: 'облікові записи, прив’язані до вигаданих поліцейських',
    en: 'accounts tied to invented officers',
  },
  work: { uk: 'записи роботи на її територіях', en: 'work entries in its areas' },
};

function printRemoved(
  console: Console,
  found: DemoFound,
  confirmed: boolean,
  seeded: boolean | undefined,
): void {
  const { staying, withoutPlace } = found;
  if (!isThere(found)) {
    console.print(console.say(NO_DEMO));
  } else {
    console.print(console.say(confirmed ? REMOVED : WOULD_GO));
    for (const [name, words] of DEMO_COUNTS) {
      console.print(`  ${console.say(words)}: ${found[name]}`);
    }
    console.print(console.say(confirmed ? JOURNAL_STAYS : CONFIRM));
    printKept(console, found);
  }
  if (staying.length > 0) console.print(`${console.say(STAYING)}: ${staying.join(', ')}`);
  printWithoutPlace(console, withoutPlace, confirmed);
  if (seeded !== undefined) console.print(console.say(seeded ? SEEDED : NOT_SEEDED));
}

function printKept(console: Console, found: DemoFound): void {
  const kept = KEPT_COUNTS.filter(([name]) => found[name] > 0);
  if (kept.length === 0) return;
  console.print(console.say(KEPT));
  for (const [name, words] of kept) console.print(`  ${console.say(words)}: ${found[name]}`);
}

function printWithoutPlace(
  console: Console,
  withoutPlace: readonly string[],
  confirmed: boolean,
): void {
  if (withoutPlace.length === 0) return;
  console.print(console.say(confirmed ? LEFT_WITHOUT_PLACE : WITHOUT_PLACE));
  for (const officer of withoutPlace) console.print(`  ${officer}`);
  console.print(console.say(GIVE_A_PLACE));
}

const NO_DEMO = {
  uk: 'Демонстраційної громади тут немає.',
  en: 'There is no demonstration community here.',
};
const REMOVED = { uk: 'Прибрано:', en: 'Removed:' };
const WOULD_GO = { uk: 'Зникне:', en: 'This would go:' };
const JOURNAL_STAYS = {
  uk: 'Журнал лишається: записів у ньому не стирають.',
  en: 'The journal stays: its entries are never erased.',
};
const KEPT = {
  uk: 'Лишаються без вигаданого, бо до них дописали своє:',
  en: 'These stay without what was invented, since you added something of your own:',
};
const KEPT_COUNTS = [
  ['keptPlans', { uk: 'спільні плани', en: 'joint plans' }],
  ['keptCourses', { uk: 'курси', en: 'courses' }],
] as const;
const CONFIRM = {
  uk: 'Ще нічого не прибрано. Щоб прибрати: poruch demo reset --yes',
  en: 'Nothing was removed yet. To remove it: poruch demo reset --yes',
};
const STAYING = {
  uk: 'Залишаються, бо в них лежать ваші території',
  en: 'These stay, since areas of your own lie in them',
};
const WITHOUT_PLACE = {
  uk: 'З --detach залишаться без території й без відділу, тож координатор громади їх не бачитиме:',
  en: 'With --detach these are left without an area and a station, so no hromada’s coordinator would see them:',
};
const LEFT_WITHOUT_PLACE = {
  uk: 'Залишилися без території й без відділу, тож координатор громади їх не бачить:',
  en: 'These were left without an area and a station, so no hromada’s coordinator sees them:',
};
const GIVE_A_PLACE = {
  uk: 'Адміністратор бачить їх у розділі «Поліцейські» й може закріпити за територією: /desk/officers',
  en: 'An administrator sees them under “Officers” and can assign an area to them: /desk/officers',
};
const SEEDED = {
  uk: 'Демонстраційну громаду додано знову.',
  en: 'The demonstration community was added anew.',
};
const NOT_SEEDED = {
  uk: 'Знову не додано: у базі є ваші території, а вигадані люди поруч зі справжніми збивали б із пантелику.',
  en: 'It was not added anew: there are areas of your own, and invented people beside real ones would mislead.',
};
