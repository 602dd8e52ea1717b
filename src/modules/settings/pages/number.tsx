import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { seenOf } from '#kernel/edit-conflict.ts';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { type KeptNumber, NUMBER_KEYS, type NumberKey, NUMBERS } from '../domain/number.ts';
import type { SettingsContext } from '../domain/settings-context.ts';
import { settingsText } from '../messages/index.ts';
import { changeNumber, numberSchema } from '../use-cases/change-number.ts';
import { readNumber } from '../use-cases/read-number.ts';
import { answerReason } from './settings-errors.ts';

/** `/desk/settings/number/:key`: one term. */
export async function numberPage(context: SettingsContext, request: PageRequest): Promise<Answer> {
  const key = NUMBER_KEYS.find((known) => known === request.params['key']);
  if (!key) return refusal('absent');
  const kept = await readNumber(context, key);
  if (!kept.ok) return refusal('absent');
  if (request.method === 'POST') return await saveTyped(context, request, key);
  const value = String(kept.value.value);
  return await show(context, request, { key, value, errors: [], seen: seenOf(kept.value) });
}

async function saveTyped(
  context: SettingsContext,
  request: PageRequest,
  key: NumberKey,
): Promise<Answer> {
  const { locale, form } = request;
  const [value, seen] = [form.get('value') ?? '', form.get('seen') ?? ''];
  const parsed = numberSchema.safeParse({ key, value, seen });
  if (!parsed.success) {
    const { least, most } = NUMBERS[key];
    const text = settingsText.in(locale)('error.range', { least, most });
    return await show(context, request, { key, value, errors: [{ field: 'value', text }], seen });
  }
  const changed = await changeNumber(context, parsed.data);
  if (changed.ok) return redirect(localePath(locale, '/desk/settings?done'));
  if (changed.refusal.reason === 'forbidden') return refusal('absent');
  const { now } = changed.refusal;
  return await show(context, request, { key, value, errors: [], seen: seenOf(now), now });
}

interface Typed {
  readonly key: NumberKey;
  readonly value: string;
  readonly errors: readonly FormError[];
  readonly seen: string;
  /** What stands there now, where somebody else changed it in between. */
  readonly now?: KeptNumber;
}

async function show(
  context: SettingsContext,
  request: PageRequest,
  { key, value, errors, seen, now }: Typed,
): Promise<Answer> {
  const { locale } = request;
  const t = settingsText.in(locale);
  const label = t(`number.${key}`);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={label}
      lead={t(`number.${key}.hint`)}
      crumbs={[
        { text: t('settings'), href: localePath(locale, '/desk/settings') },
        { text: label },
      ]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      {now && <EditConflictNotice locale={locale} facts={[{ label, value: String(now.value) }]} />}
      <Panel>
        <PanelBody>
          <form method="post" noValidate>
            <input type="hidden" name="seen" value={seen} />
            <Field
              locale={locale}
              name="value"
              label={t('number.days')}
              value={value}
              error={errorOf(errors, 'value')}
              inputMode="numeric"
              maxLength={6}
            />
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
