import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import type { z } from 'zod';
import type { Result } from '#kernel/result.ts';
import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { Category } from '../domain/category.ts';
import { seenOf } from '#kernel/edit-conflict.ts';
import type { SettingsContext } from '../domain/settings-context.ts';
import { settingsText } from '../messages/index.ts';
import { listCategories } from '../use-cases/list-categories.ts';
import { addCategory, categorySchema, MAX_NAME_LENGTH } from '../use-cases/add-category.ts';
import { type ChangeRefusal, changeCategory } from '../use-cases/change-category.ts';
import { answerReason, settingsErrors } from './settings-errors.ts';
import { inBothLanguages } from './in-both-languages.ts';

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
  const seen = seenOf(category);
  return await show(context, request, { category, values, errors: [], seen });
}

async function saveTyped(
  context: SettingsContext,
  request: PageRequest,
  category: Category | undefined,
): Promise<Answer> {
  const values = Object.fromEntries(request.form);
  const { seen = '' } = values;
  const parsed = categorySchema.safeParse(values);
  if (!parsed.success) {
    const errors = settingsErrors(request.locale, parsed.error.issues, MAX_NAME_LENGTH);
    return await show(context, request, { category, values, errors, seen });
  }
  const saved = await save(context, category, parsed.data);
  if (saved.ok) return redirect(localePath(request.locale, '/desk/settings?done'));
  const { refusal: why } = saved;
  switch (why.reason) {
    case 'forbidden':
    case 'absent':
      return refusal('absent');
    case 'known': {
      const errors = [{ field: 'uk', text: settingsText.in(request.locale)('error.known') }];
      return await show(context, request, { category, values, errors, seen });
    }
    case 'changed': {
      const { now } = why;
      return await show(context, request, { category, values, errors: [], seen: seenOf(now), now });
    }
  }
}

async function save(
  context: SettingsContext,
  category: Category | undefined,
  typed: z.output<typeof categorySchema>,
): Promise<Result<Category, ChangeRefusal>> {
  return category
    ? await changeCategory(context, 'work', { key: category.key, ...typed })
    : await addCategory(context, 'work', typed.words);
}

interface Typed {
  readonly category: Category | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  readonly seen: string;
  /** What stands there now, where somebody else changed it in between. */
  readonly now?: Category;
}

async function show(
  context: SettingsContext,
  request: PageRequest,
  { category, values, errors, seen, now }: Typed,
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
      crumbs={[
        { text: t('settings'), href: localePath(locale, '/desk/settings') },
        { text: title },
      ]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      {now && <EditConflictNotice locale={locale} facts={inBothLanguages(locale, now.name)} />}
      <Panel title={t('category.edit')}>
        <PanelBody>
          <form method="post" noValidate>
            <input type="hidden" name="seen" value={seen} />
            {(['uk', 'en'] as const).map((language) => (
              <Field
                key={language}
                locale={locale}
                name={language}
                label={t(`text.${language}`)}
                value={values[language]}
                error={errorOf(errors, language)}
                maxLength={MAX_NAME_LENGTH}
              />
            ))}
            <p class="field">
              <Tick name="offered" isTicked={values['offered'] === 'yes'}>
                {t('category.offer')}
              </Tick>
            </p>
            <button class="button" type="submit">
              {t('category.save')}
            </button>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>,
    answerReason(errors, now),
  );
}
