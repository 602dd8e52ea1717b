import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { SelectField } from '#ui/components/select-field.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { newsSms } from '#ui/receipt/news-sms.ts';
import type { ServingOfficer } from '#modules/officers/index.ts';
import { MAX_QUESTION_LENGTH } from '../../domain/question.ts';
import type { AskTarget } from './ask-target.ts';
import { askText } from './messages/index.ts';

/** What was typed, whatever it was. */
export interface AskForm {
  /** The sender's key: sent twice, it is one question. */
  readonly key: string;
  readonly words: string;
  readonly email: string;
  readonly phone: string;
  /** Whom, where there are several to choose from. */
  readonly to: string;
  /** `yes`: telephones and addresses in the words were asked about once. */
  readonly contactsSeen: string;
}

interface AskPageProps {
  readonly request: PageRequest;
  readonly target: AskTarget;
  /** Who gets it today; undefined: a coordinator decides. */
  readonly reader: Pick<ServingOfficer, 'id' | 'name' | 'nameEn'> | undefined;
  readonly form: AskForm;
  readonly errors: readonly FormError[];
  /** Within so many working days it is answered. */
  readonly replyDays: number;
  /** How this installation can tell of an answer: it asks for nothing else. */
  readonly ways: { readonly email: boolean; readonly phone: boolean };
}

/** One question, and how to hear of the answer for whoever wants that. */
export function AskPage(props: AskPageProps) {
  const { request, target, form, errors, replyDays, ways } = props;
  const { locale } = request;
  const { name, path, officers = [] } = target;
  const t = askText.in(locale);
  return (
    <PublicPage request={request} title={t('title.of', { name })} noIndex>
      {target.back && <Breadcrumbs locale={locale} items={[target.back, { text: t('title') }]} />}
      <h1>{t('title')}</h1>
      <p class="lead">{whoReads(props)}</p>
      <p class="quiet">{t('emergency')}</p>
      <form method="post" action={localePath(locale, path)} noValidate>
        <ErrorSummary locale={locale} errors={errors} />
        <input type="hidden" name="key" value={form.key} />
        <input type="hidden" name="contactsSeen" value={form.contactsSeen} />
        {officers.length > 1 && (
          <SelectField
            locale={locale}
            name="to"
            label={t('to')}
            hint={t('to.hint')}
            options={officers.map((one) => ({ value: one.id, label: nameIn(locale, one) }))}
            value={form.to}
            error={errorOf(errors, 'to')}
          />
        )}
        <Field
          locale={locale}
          name="words"
          label={t('words')}
          hint={t('words.hint')}
          value={form.words}
          error={errorOf(errors, 'words')}
          maxLength={MAX_QUESTION_LENGTH}
          rows={6}
        />
        {ways.email && (
          <Field
            locale={locale}
            name="email"
            type="email"
            autoComplete="email"
            label={t('email')}
            hint={t('email.hint')}
            value={form.email}
            error={errorOf(errors, 'email')}
            maxLength={200}
            optional
          />
        )}
        {ways.phone && (
          <Field
            locale={locale}
            name="phone"
            inputMode="tel"
            autoComplete="tel"
            label={t('phone')}
            hint={t('phone.hint', { sms: newsSms(locale) })}
            value={form.phone}
            error={errorOf(errors, 'phone')}
            maxLength={40}
            optional
          />
        )}
        <p class="quiet">{t('term', { days: replyDays })}</p>
        <Buttons>
          <Button>{t('send')}</Button>
        </Buttons>
      </form>
    </PublicPage>
  );
}

/** Only an officer who can take it today is promised as its reader. */
function whoReads({ request: { locale }, target, reader }: AskPageProps): string {
  const { name, kind, officerId, officers = [] } = target;
  const t = askText.in(locale);
  if (!reader) return t(`lead.${kind}.nobody`, { name });
  if (kind === 'area') return t('lead.area', { name });
  // Of several who come to a meeting, its asker chooses.
  return reader.id === officerId || officers.length > 1
    ? t(`lead.${kind}`, { name })
    : t(`lead.${kind}.other`, { name, reader: nameIn(locale, reader) });
}
