import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { SettingsContext } from '../domain/settings-context.ts';
import { seenOf } from '#kernel/edit-conflict.ts';
import { isName, maxLengthOf, type Text, TEXT_KEYS, type TextKey } from '../domain/text.ts';
import { settingsText } from '../messages/index.ts';
import { changeText, textSchema } from '../use-cases/change-text.ts';
import { readText } from '../use-cases/read-text.ts';
import { answerReason, settingsErrors } from './settings-errors.ts';
import { inBothLanguages } from './in-both-languages.ts';

/** `/desk/settings/text/:key`: one text, in both languages. */
export async function textPage(context: SettingsContext, request: PageRequest): Promise<Answer> {
  const key = TEXT_KEYS.find((known) => known === request.params['key']);
  if (!key) return refusal('absent');
  const said = await readText(context, key);
  if (!said.ok) return refusal('absent');
  if (request.method === 'POST') return await saveTyped(context, request, key);
  const { uk, en } = said.value;
  const seen = seenOf(said.value);
  return await show(context, request, { key, values: { uk, en }, errors: [], seen });
}

async function saveTyped(
  context: SettingsContext,
  request: PageRequest,
  key: TextKey,
): Promise<Answer> {
  const values = Object.fromEntries(request.form);
  const { seen = '' } = values;
  const parsed = textSchema.safeParse({ ...values, key });
  if (!parsed.success) {
    const errors = settingsErrors(request.locale, parsed.error.issues, maxLengthOf(key));
    return await show(context, request, { key, values, errors, seen });
  }
  const changed = await changeText(context, parsed.data);
  if (changed.ok) return redirect(localePath(request.locale, '/desk/settings?done'));
  if (changed.refusal.reason === 'forbidden') return refusal('absent');
  const { now } = changed.refusal;
  return await show(context, request, { key, values, errors: [], seen: seenOf(now), now });
}

interface Typed {
  readonly key: TextKey;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  readonly seen: string;
  /** What stands there now, where somebody else changed it in between. */
  readonly now?: Text;
}

async function show(
  context: SettingsContext,
  request: PageRequest,
  { key, values, errors, seen, now }: Typed,
): Promise<Answer> {
  const { locale } = request;
  const t = settingsText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t(`text.${key}`)}
      lead={t(`text.${key}.hint`)}
      crumbs={[
        { text: t('settings'), href: localePath(locale, '/desk/settings') },
        { text: t(`text.${key}`) },
      ]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      {now && <EditConflictNotice locale={locale} facts={inBothLanguages(locale, now)} />}
      <Panel title={t('text.edit')}>
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
                rows={isName(key) ? undefined : 5}
                maxLength={maxLengthOf(key)}
                optional
              />
            ))}
            <button class="button" type="submit">
              {t('text.save')}
            </button>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>,
    answerReason(errors, now),
  );
}
