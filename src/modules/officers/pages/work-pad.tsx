import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { SelectField } from '#ui/components/select-field.tsx';
import { type Category, isCountedByItself } from '#modules/settings/index.ts';
import { DAYS_BACK, MAX_AT_ONCE } from '../domain/work-entry.ts';
import { officersText } from '../messages/index.ts';

export interface WorkPadProps {
  readonly locale: Locale;
  readonly categories: readonly Category[];
  readonly today: Temporal.PlainDate;
  /** A new key for each form: what is sent twice is kept once. */
  readonly newKey: () => string;
  /** What was typed and refused, and why. */
  readonly typed?: WorkTyped;
}

export interface WorkTyped {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** A button for each kind of work, and a form for what one tap cannot say. */
export function WorkPad({ locale, categories, today, newKey, typed }: WorkPadProps) {
  const t = officersText.in(locale);
  const offered = categories.filter(({ isRetired, key }) => !isRetired && !isCountedByItself(key));
  const nameOf = ({ name }: Category) => name[mainLocale(locale)];
  const action = localePath(locale, '/desk/work');
  const errors = typed?.errors ?? [];
  return (
    <>
      <ul class="work-pad">
        {offered.map((category) => (
          <li key={category.key}>
            <form method="post" action={action} data-work={nameOf(category)}>
              <input type="hidden" name="key" value={newKey()} />
              <input type="hidden" name="kind" value={category.key} />
              <input type="hidden" name="count" value="1" />
              <input type="hidden" name="day" value={today.toString()} />
              <button class="button plain" type="submit">
                <span>{nameOf(category)}</span> <b>+1</b>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <details class="work-more" open={typed !== undefined}>
        <summary>{t('work.more')}</summary>
        <form method="post" action={action} data-work="" noValidate>
          <input type="hidden" name="key" value={newKey()} />
          <SelectField
            locale={locale}
            name="kind"
            label={t('work.kind')}
            value={typed?.values['kind']}
            error={errorOf(errors, 'kind')}
            options={offered.map((category) => ({
              value: category.key,
              label: nameOf(category),
            }))}
          />
          <Field
            locale={locale}
            name="count"
            type="number"
            inputMode="numeric"
            min="1"
            max={String(MAX_AT_ONCE)}
            label={t('work.count')}
            value={typed?.values['count'] ?? '1'}
            error={errorOf(errors, 'count')}
          />
          <Field
            locale={locale}
            name="day"
            type="date"
            min={today.subtract({ days: DAYS_BACK }).toString()}
            max={today.toString()}
            label={t('work.day')}
            hint={t('work.day.hint', { days: DAYS_BACK })}
            value={typed?.values['day'] ?? today.toString()}
            error={errorOf(errors, 'day')}
          />
          <button class="button" type="submit">
            {t('work.write')}
          </button>
        </form>
      </details>
    </>
  );
}

/** What waits on this device; the island fills it, and without it nothing can wait. */
export function WorkQueue({
  locale,
  always,
}: {
  readonly locale: Locale;
  readonly always: boolean;
}) {
  const t = officersText.in(locale);
  // On the telephone's page it follows the title, at the desk it stands in a panel.
  const Heading = always ? 'h2' : 'h3';
  return (
    <div
      data-work-queue={always ? 'always' : 'waiting'}
      data-to={localePath(locale, '/desk/work/receive')}
      data-sign-in={localePath(locale, '/sign-in?next=/desk/work')}
      data-word-empty={t('work.queue.empty')}
      data-word-waiting={t('work.queue.waiting')}
      data-word-sending={t('work.queue.sending')}
      data-word-received={t('work.queue.received')}
      data-word-signed-out={t('work.queue.signed-out')}
      data-word-no-officer={t('work.queue.no-officer')}
      data-word-other={t('work.queue.other')}
      data-word-other-why={t('work.queue.other-why')}
      data-word-mine={t('work.queue.mine')}
      data-word-sign-in={t('work.queue.sign-in')}
      data-word-remove={t('work.queue.remove')}
      hidden
    >
      <Heading>{t('work.queue')}</Heading>
      <ul class="work-queue" aria-live="polite"></ul>
    </div>
  );
}
