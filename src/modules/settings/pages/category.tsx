import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '../../../platform/http/route.ts';
import { localePath, mainLocale } from '../../../platform/i18n/locales.ts';
import { ErrorSummary } from '../../../ui/components/error-summary.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Panel, PanelBody } from '../../../ui/components/panel.tsx';
import { DeskPage } from '../../../ui/layouts/desk-page.tsx';
import { deskFrame } from '../../identity/index.ts';
import type { Category } from '../domain/category.ts';
import type { SettingsContext } from '../domain/settings-context.ts';
import { settingsText } from '../messages/index.ts';
import { listCategories } from '../use-cases/list-categories.ts';
import { categorySchema, LONGEST_NAME, saveCategory } from '../use-cases/save-category.ts';
import { type SettingsError, settingsErrors } from './settings-errors.ts';

const NEW = 'new';

/** `/desk/settings/work-kinds/:key`: one kind of work, or a new one. */
export async function categoryPage(
  context: SettingsContext,
  request: PageRequest,
): Promise<Answer> {
  if (!context.policy.can(context.actor, 'settings.change', {})) return refusal('absent');
  const key = request.params['key'] ?? '';
  const all = await listCategories(context, 'work');
  const category = all.find((known) => known.key === key);
  if (!category && key !== NEW) return refusal('absent');
  if (request.method === 'POST') return await saveTyped(context, request, category);
  const values: Readonly<Record<string, string>> = category
    ? { ...category.name, ...(category.isRetired ? {} : { offered: 'yes' }) }
    : { offered: 'yes' };
  return await show(context, request, { category, values, errors: [] });
}

async function saveTyped(
  context: SettingsContext,
  request: PageRequest,
  category: Category | undefined,
): Promise<Answer> {
  const values = Object.fromEntries(request.form);
  const parsed = categorySchema.safeParse({ ...values, key: category?.key });
  if (!parsed.success) {
    const errors = settingsErrors(request.locale, parsed.error.issues, LONGEST_NAME);
    return await show(context, request, { category, values, errors });
  }
  const saved = await saveCategory(context, 'work', parsed.data);
  return saved.ok ? redirect(localePath(request.locale, '/desk/settings?done')) : refusal('absent');
}

interface Typed {
  readonly category: Category | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly SettingsError[];
}

async function show(
  context: SettingsContext,
  request: PageRequest,
  { category, values, errors }: Typed,
): Promise<Answer> {
  const { locale } = request;
  const t = settingsText.in(locale);
  const title = category
    ? t('category.edit.title', { name: category.name[mainLocale(locale)] })
    : t('category.new.title');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={t('categories.hint')}
      crumbs={[{ text: t('settings'), href: localePath(locale, '/desk/settings') }]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      <Panel title={t('category.edit')}>
        <PanelBody>
          <form method="post" noValidate>
            {(['uk', 'en'] as const).map((language) => (
              <Field
                key={language}
                locale={locale}
                name={language}
                label={t(`text.${language}`)}
                value={values[language]}
                error={errors.find(({ field }) => field === language)?.text}
                maxLength={LONGEST_NAME}
              />
            ))}
            <p class="field">
              <label class="choice">
                <input
                  type="checkbox"
                  name="offered"
                  value="yes"
                  checked={values['offered'] === 'yes'}
                />{' '}
                {t('category.offer')}
              </label>
            </p>
            <button class="button" type="submit">
              {t('category.save')}
            </button>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>,
    errors.length > 0 ? { reason: 'invalid' } : {},
  );
}
