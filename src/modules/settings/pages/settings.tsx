import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { Category } from '../domain/category.ts';
import type { SettingsContext } from '../domain/settings-context.ts';
import { NUMBER_KEYS, type NumberKey } from '../domain/number.ts';
import { TEXT_KEYS, type TextKey } from '../domain/text.ts';
import { settingsText } from '../messages/index.ts';
import { listCategories } from '../use-cases/list-categories.ts';

/** `/desk/settings`: the installation's own words, and its categories. */
export async function settingsPage(
  context: SettingsContext,
  request: PageRequest,
): Promise<Answer> {
  const { locale, query } = request;
  if (!context.policy.can(context.actor, 'settings.change', {})) return refusal('absent');
  const t = settingsText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('settings')}
      lead={t('settings.lead')}
      done={query.has('done') ? t('settings.done') : undefined}
      hears={['settings.changed']}
    >
      <Panel title={t('texts')}>
        <TaskRows>
          {TEXT_KEYS.map((key) => (
            <TextRow key={key} context={context} locale={locale} text={key} />
          ))}
        </TaskRows>
      </Panel>
      <Panel title={t('numbers')}>
        <TaskRows>
          {NUMBER_KEYS.map((key) => (
            <NumberRow key={key} context={context} locale={locale} number={key} />
          ))}
        </TaskRows>
      </Panel>
      <Categories locale={locale} categories={await listCategories(context, 'work')} />
    </DeskPage>,
  );
}

interface TextRowProps {
  readonly context: SettingsContext;
  readonly locale: Locale;
  readonly text: TextKey;
}

function TextRow({ context, locale, text }: TextRowProps) {
  const t = settingsText.in(locale);
  const said = context.settings.text(text);
  return (
    <TaskRow
      href={localePath(locale, `/desk/settings/text/${text}`)}
      title={t(`text.${text}`)}
      about={said ? said[mainLocale(locale)] : t('text.empty')}
    />
  );
}

interface NumberRowProps {
  readonly context: SettingsContext;
  readonly locale: Locale;
  readonly number: NumberKey;
}

function NumberRow({ context, locale, number }: NumberRowProps) {
  const t = settingsText.in(locale);
  return (
    <TaskRow
      href={localePath(locale, `/desk/settings/number/${number}`)}
      title={t(`number.${number}`)}
      about={t('number.value', { days: context.settings.number(number) })}
    />
  );
}

interface CategoriesProps {
  readonly locale: Locale;
  readonly categories: readonly Category[];
}

function Categories({ locale, categories }: CategoriesProps) {
  const t = settingsText.in(locale);
  return (
    <Panel
      title={t('categories')}
      hint={<a href={localePath(locale, '/desk/settings/work-kinds/new')}>{t('category.new')}</a>}
    >
      <DeskTable<Category>
        caption={t('categories')}
        keyOf={({ key }) => key}
        rows={categories}
        hrefOf={({ key }) => localePath(locale, `/desk/settings/work-kinds/${key}`)}
        columns={[
          { id: 'name', heading: t('category.name'), cell: ({ name }) => name.uk },
          {
            id: 'en',
            heading: t('category.en'),
            cell: ({ name }) => <span lang="en">{name.en}</span>,
          },
          {
            id: 'state',
            heading: t('category.state'),
            cell: ({ isRetired }) => (
              <Badge tone={isRetired ? 'plain' : 'kept'}>
                {t(isRetired ? 'category.retired' : 'category.offered')}
              </Badge>
            ),
          },
        ]}
      />
    </Panel>
  );
}
