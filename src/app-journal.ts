import type { HouseContext } from './app-context.ts';
import type { Said } from './kernel/text/said.ts';
import { parseId } from './kernel/ids.ts';
import type { JournalNamer } from './modules/identity/index.ts';
import { listCategories } from './modules/settings/index.ts';
import { nameIn } from './platform/i18n/name-in.ts';
import { type Locale, mainLocale } from './platform/i18n/locales.ts';

/** How the things of all modules are called in the journal. Names are those that everybody may see. */
export function journalNamers({
  areas,
  officers,
  organisations,
}: Pick<HouseContext, 'areas' | 'officers' | 'organisations'>): readonly JournalNamer[] {
  return [
    named('officer', { uk: 'поліцейський', en: 'officer' }, (id) => {
      const known = parseId<'officer'>(id);
      return known && officers.get(known);
    }),
    named('area', { uk: 'територія', en: 'area' }, (id) => {
      const known = parseId<'area'>(id);
      return known && areas.get(known);
    }),
    named('organisation', { uk: 'організація', en: 'organisation' }, (id) => {
      const known = parseId<'organisation'>(id);
      return known && organisations.get(known);
    }),
    { kind: 'card-issue', label: { uk: 'зауваження до картки', en: 'remark on a card' } },
    { kind: 'report-category', label: { uk: 'вид повідомлень', en: 'report category' } },
    { kind: 'promise', label: { uk: 'обіцянка', en: 'promise' } },
    { kind: 'question', label: { uk: 'запитання', en: 'question' } },
    { kind: 'report', label: { uk: 'повідомлення', en: 'report' } },
    { kind: 'report-filter', label: { uk: 'відбір повідомлень', en: 'filter of reports' } },
    { kind: 'meeting', label: { uk: 'зустріч', en: 'meeting' } },
    { kind: 'lesson', label: { uk: 'заняття у школі', en: 'lesson at a school' } },
    { kind: 'lesson-topic', label: { uk: 'тема занять', en: 'topic of lessons' } },
    { kind: 'lesson-offer', label: { uk: 'день для заняття', en: 'day for a lesson' } },
    { kind: 'course', label: { uk: 'курс', en: 'course' } },
    { kind: 'cohort', label: { uk: 'група курсу', en: 'cohort of a course' } },
    { kind: 'participant', label: { uk: 'заявка на курс', en: 'application for a course' } },
    { kind: 'joint-plan', label: { uk: 'спільний план', en: 'joint plan' } },
    { kind: 'plan-text', label: { uk: 'текст спільного плану', en: 'text of the joint plan' } },
    { kind: 'proposal', label: { uk: 'пропозиція до плану', en: 'proposal for the plan' } },
    { kind: 'joint-action', label: { uk: 'спільна дія', en: 'joint action' } },
    { kind: 'forum', label: { uk: 'форум', en: 'forum' } },
    { kind: 'talk', label: { uk: 'виступ на форумі', en: 'talk for the forum' } },
    { kind: 'release', label: { uk: 'пресреліз форуму', en: 'press release of the forum' } },
    { kind: 'innovation', label: { uk: 'інновація форуму', en: 'innovation of the forum' } },
    {
      kind: 'press-contact',
      label: { uk: 'запис у списку журналістів', en: 'entry of the list of journalists' },
    },
    { kind: 'photograph', label: { uk: 'світлина форуму', en: 'photograph of the forum' } },
    { kind: 'accreditation', label: { uk: 'акредитація медіа', en: 'media accreditation' } },
    { kind: 'live-session', label: { uk: 'розмова із залою', en: 'session of a hall' } },
    { kind: 'live-question', label: { uk: 'запитання із зали', en: 'question of a hall' } },
    { kind: 'gathering', label: { uk: 'захід', en: 'gathering' } },
    { kind: 'sign-up', label: { uk: 'запис на захід', en: 'sign-up' } },
    { kind: 'appeal', label: { uk: 'звернення', en: 'appeal' } },
    { kind: 'survey', label: { uk: 'опитування', en: 'survey' } },
    { kind: 'questionnaire', label: { uk: 'анкета', en: 'questionnaire' } },
    { kind: 'import', label: { uk: 'імпорт', en: 'import' } },
    { kind: 'work-entry', label: { uk: 'запис про роботу', en: 'entry of work' } },
    { kind: 'work-report', label: { uk: 'підсумки роботи', en: 'totals of work' } },
    { kind: 'number', label: { uk: 'строк', en: 'term' } },
    { kind: 'text', label: { uk: 'текст установки', en: 'text of the installation' } },
    {
      kind: 'category-work',
      label: { uk: 'вид роботи', en: 'kind of work' },
      namesOf: async (context, ids, locale) => {
        const names = await listCategories(context, 'work');
        const known = names.filter(({ key }) => ids.includes(key));
        return new Map(known.map(({ key, name }) => [key, name[mainLocale(locale)]]));
      },
    },
  ];
}

interface Named {
  readonly name: string;
  readonly nameEn: string | undefined;
}

function named(kind: string, label: Said, find: (id: string) => Named | undefined): JournalNamer {
  const namesOf = (_: unknown, ids: readonly string[], locale: Locale) =>
    new Map(
      ids.flatMap((id) => {
        const found = find(id);
        return found ? [[id, nameIn(locale, found)] as const] : [];
      }),
    );
  return { kind, label, namesOf };
}
