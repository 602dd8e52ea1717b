import type { z } from 'zod';
import { performAct } from '#ui/acts/answer-act.ts';
import type { Typed } from '#ui/acts/filled.ts';
import { Field } from '#ui/components/field.tsx';
import { QUOTE_FIELDS, QUOTES, quoteOf } from '../../domain/press-kit/quote-fields.ts';
import { MAX_RELEASE_LENGTHS, type ReleaseSaid } from '../../domain/press-kit/release.ts';
import { changeRelease } from '../../use-cases/press-kit/change-release.ts';
import { writingSchema } from '../../use-cases/press-kit/release-schemas.ts';
import { pressKitDeskText } from './messages/index.ts';
import { type ActFieldsProps, type ActProps, releaseActPage } from './release-act.tsx';

/** `/desk/forum/release/{release}/edit`: a person goes on with what the system drafted. */
export const editReleasePage = releaseActPage({
  act: 'edit',
  states: ['draft'],
  perform: async (context, id, typed) =>
    await performAct(writingSchema.safeParse(typed), ({ seenAt, ...sent }) =>
      changeRelease(context, { id, seenAt, said: saidOf(sent) }),
    ),
  begins: typedRelease,
  fields: (props) => <Fields {...props} />,
});

type Sent = Omit<z.infer<typeof writingSchema>, 'seenAt'>;

function saidOf(sent: Sent): ReleaseSaid {
  return {
    title: { uk: sent.title, en: sent.titleEn },
    lead: { uk: sent.lead, en: sent.leadEn },
    body: { uk: sent.body, en: sent.bodyEn },
    contact: {
      words: { uk: sent.contact, en: sent.contactEn },
      phone: sent.phone,
      email: sent.email,
    },
    quotes: QUOTES.map((number) => ({
      said: { uk: quoteOf(sent, 'said', number), en: quoteOf(sent, 'saidEn', number) },
      by: { uk: quoteOf(sent, 'by', number), en: quoteOf(sent, 'byEn', number) },
    })).filter(({ said }) => said.uk !== ''),
  };
}

function typedRelease({ read: { release } }: ActProps): Typed {
  const { title, lead, body, contact, quotes } = release;
  const quoted = quotes.flatMap(({ said, by }, index) => [
    [`said-${index + 1}`, said.uk] as const,
    [`saidEn-${index + 1}`, said.en] as const,
    [`by-${index + 1}`, by.uk] as const,
    [`byEn-${index + 1}`, by.en] as const,
  ]);
  return {
    title: title.uk,
    titleEn: title.en,
    lead: lead.uk,
    leadEn: lead.en,
    body: body.uk,
    bodyEn: body.en,
    contact: contact.words.uk,
    contactEn: contact.words.en,
    phone: contact.phone,
    email: contact.email,
    ...Object.fromEntries(quoted),
  };
}

const { title, lead, body, quote, by, contact, phone, email } = MAX_RELEASE_LENGTHS;
const ROWS = { lead: 4, body: 14, said: 3 } as const;

function Fields({ request: { locale }, of }: ActFieldsProps) {
  const t = pressKitDeskText.in(locale);
  return (
    <>
      <p class="hint">{t('traced.rules')}</p>
      <Field {...of('title')} label={t('field.title')} maxLength={title} />
      <Field {...of('lead')} label={t('field.lead')} rows={ROWS.lead} maxLength={lead} />
      <Field
        {...of('body')}
        label={t('field.body')}
        hint={t('field.body.hint')}
        rows={ROWS.body}
        maxLength={body}
      />
      <Field {...of('titleEn')} label={t('field.titleEn')} maxLength={title} />
      <Field {...of('leadEn')} label={t('field.leadEn')} rows={ROWS.lead} maxLength={lead} />
      <Field {...of('bodyEn')} label={t('field.bodyEn')} rows={ROWS.body} maxLength={body} />
      {QUOTES.map((number) => (
        <fieldset key={number} class="field">
          <legend>{t('quote', { number: String(number) })}</legend>
          {QUOTE_FIELDS.map((field) => (
            <Field
              key={field}
              {...of(`${field}-${number}`)}
              label={t(`field.${field}`)}
              optional
              {...(field === 'said' || field === 'saidEn'
                ? { rows: ROWS.said, maxLength: quote }
                : { maxLength: by })}
            />
          ))}
        </fieldset>
      ))}
      <Field {...of('contact')} label={t('field.contact')} maxLength={contact} optional />
      <Field {...of('contactEn')} label={t('field.contactEn')} maxLength={contact} optional />
      <Field {...of('phone')} label={t('field.phone')} inputMode="tel" maxLength={phone} optional />
      <Field {...of('email')} label={t('field.email')} type="email" maxLength={email} optional />
    </>
  );
}
