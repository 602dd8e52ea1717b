import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import type { MyDaySection } from '#modules/identity/index.ts';
import type { OfficersContext } from '../../domain/officers-context.ts';
import { listUncheckedCards } from '../../use-cases/list-unchecked-cards.ts';
import { withDirectories } from '../first-steps.ts';
import { kindWord, shortNameIn } from '../officer-words.ts';
import { officersDeskText } from './messages/index.ts';
import { Checked } from './officers-table.tsx';
import { cardPath } from './paths.ts';

const SHOWN = 5;

/** On «my day»: cards that wait for somebody to call the number; an officer's own among them. */
export function uncheckedDay(
  directories: Pick<OfficersContext, 'areas' | 'organisations' | 'officers'>,
): MyDaySection {
  return {
    id: 'unchecked-cards',
    order: 30,
    permission: 'officer-card.check',
    load: async (asking, { locale, today }) => {
      const context = withDirectories(asking, directories);
      const waiting = await listUncheckedCards(context);
      if (!waiting.ok || waiting.value.length === 0) return null;
      const t = officersDeskText.in(locale);
      const all = localePath(locale, '/desk/officers?view=late');
      return (
        <Panel
          title={t('unchecked.day')}
          hint={
            waiting.value.length > 1 && (
              <a href={all}>{t('issues.day.all', { count: waiting.value.length })}</a>
            )
          }
        >
          <PanelBody>
            <p class="quiet">{t('unchecked.day.hint')}</p>
          </PanelBody>
          <TaskRows>
            {waiting.value.slice(0, SHOWN).map((officer) => (
              <TaskRow
                key={officer.id}
                href={cardPath(locale, officer.id)}
                title={shortNameIn(locale, officer)}
                about={[
                  kindWord(locale, officer),
                  ...officer.areas.map((area) => nameIn(locale, area)),
                ].join(', ')}
                badge={<Checked locale={locale} officer={officer} today={today} />}
              />
            ))}
          </TaskRows>
        </Panel>
      );
    },
  };
}
