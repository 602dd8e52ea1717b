import { newId } from '#kernel/ids.ts';
import {
  type Answer,
  type PageReason,
  type PageRequest,
  page,
  refusal,
} from '#platform/http/route.ts';
import { sends } from '#platform/sends.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Checks } from '#ui/components/checks.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Notice } from '#ui/components/notice.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { MAX_PRESS_LENGTHS, MEDIA_WORK } from '../../domain/press/accreditation.ts';
import {
  askAccreditation,
  type ReadPress,
  readPress,
} from '../../use-cases/press/ask-accreditation.ts';
import { accreditingSchema } from '../../use-cases/press/press-schemas.ts';
import { yearOf } from '../call/year-of.ts';
import { ForumPage, goneOrAbsent } from '../forum-page.tsx';
import { forumPath, whenOf } from '../forum-words.ts';
import { pressText } from './messages/index.ts';
import { pressError, pressIssues } from './press-errors.ts';

const LAW = 'https://zakon.rada.gov.ua/laws/show/2657-12';

interface Filled {
  readonly typed: Readonly<Record<string, string>>;
  readonly work: readonly string[];
  readonly errors: readonly FormError[];
}

/** `/forum/{year}/press/accreditation`: the fast lane of the media, and that it is no gate. */
export async function accreditationPage(
  context: ForumContext,
  request: PageRequest,
): Promise<Answer> {
  const read = await readPress(context, yearOf(request));
  if (!read.ok || read.value.forum.status === 'cancelled') {
    return await goneOrAbsent(context, request, pressText.in(request.locale)('title'));
  }
  if (request.method === 'POST') return await send(context, request, read.value);
  return page(
    <View {...{ context, request }} read={read.value} typed={{}} work={[]} errors={[]} />,
  );
}

async function send(context: ForumContext, request: PageRequest, read: ReadPress): Promise<Answer> {
  const { locale } = request;
  const typed = Object.fromEntries(request.form);
  const work = request.form.getAll('work');
  const again = (filled: Omit<Filled, 'work'>, reason: PageReason = 'invalid') =>
    page(<View {...{ context, request, read, work, ...filled }} />, { ...NO_TRACE, reason });
  const parsed = accreditingSchema.safeParse({ ...typed, work });
  if (!parsed.success) {
    return again({ typed, errors: pressIssues(locale, parsed.error.issues) });
  }
  const { year } = read.forum;
  const asked = await askAccreditation(context, { ...parsed.data, year, language: locale });
  if (asked.ok) return page(<Sent {...{ context, request, read }} />, NO_TRACE);
  if (asked.refusal === 'absent') return refusal('absent');
  const errors = [pressError(locale, asked.refusal)];
  const key = context.platform.random.uuid();
  return again({ typed: { ...typed, key }, errors }, 'conflict');
}

interface ViewProps {
  readonly context: ForumContext;
  readonly request: PageRequest;
  readonly read: ReadPress;
}

function View({ context, request, read, ...filled }: ViewProps & Filled) {
  const { locale } = request;
  const { forum, isOpen } = read;
  const t = pressText.in(locale);
  return (
    <ForumPage
      context={context}
      forum={forum}
      request={request}
      title={t('title')}
      description={t('lead')}
      crumbs={[{ text: t('title') }]}
    >
      <h1>{t('title')}</h1>
      <p class="lead">{t('lead')}</p>
      <Facts
        rows={[
          { term: t('when'), value: <b>{whenOf(context, locale, forum)}</b> },
          {
            term: t('where'),
            value: <span lang={langOf(locale, forum.venue)}>{saidIn(locale, forum.venue)}</span>,
          },
        ]}
      />
      <Notice title={t('no-gate')}>
        <p>
          {t('law')} <a href={LAW}>{t('law.link')}</a>
        </p>
      </Notice>
      {isOpen ? <AskForm {...{ context, request, read }} {...filled} /> : <p>{t('closed')}</p>}
    </ForumPage>
  );
}

function AskForm(props: ViewProps & Filled) {
  const { context, request, read, typed, work, errors } = props;
  const { locale } = request;
  const t = pressText.sending(locale, sends(context.platform, 'mail'));
  const of = (name: string) => ({
    locale,
    name,
    value: typed[name],
    error: errorOf(errors, name),
  });
  const action = forumPath(locale, read.forum.year, '/press/accreditation');
  return (
    <form method="post" action={action} noValidate>
      <ErrorSummary locale={locale} errors={errors} />
      <input
        type="hidden"
        name="key"
        value={typed['key'] ?? newId<'sender-key'>(context.platform.random)}
      />
      <Field
        {...of('name')}
        label={t('name')}
        hint={t('name.hint')}
        autoComplete="name"
        maxLength={MAX_PRESS_LENGTHS.name}
      />
      <Field
        {...of('outlet')}
        label={t('outlet')}
        hint={t('outlet.hint')}
        maxLength={MAX_PRESS_LENGTHS.outlet}
      />
      <Checks
        locale={locale}
        name="work"
        legend={t('work')}
        hint={t('work.hint')}
        values={work}
        error={errorOf(errors, 'work')}
        options={MEDIA_WORK.map((value) => ({ value, label: t(`work.${value}`) }))}
      />
      <Field
        {...of('proof')}
        label={t('proof')}
        hint={t('proof.hint')}
        maxLength={MAX_PRESS_LENGTHS.proof}
        optional
      />
      <Field
        {...of('email')}
        label={t('email')}
        hint={t('email.hint')}
        inputMode="email"
        autoComplete="email"
      />
      <Field
        {...of('phone')}
        label={t('phone')}
        inputMode="tel"
        autoComplete="tel"
        maxLength={MAX_PRESS_LENGTHS.phone}
        optional
      />
      {sends(context.platform, 'mail') && (
        <Tick
          name="wantsReleases"
          isTicked={typed['wantsReleases'] === 'yes'}
          hint={t('releases.hint')}
        >
          {t('releases')}
        </Tick>
      )}
      <p class="hint">{t('data')}</p>
      <Buttons>
        <Button>{t('send')}</Button>
      </Buttons>
    </form>
  );
}

function Sent({ context, request, read: { forum } }: ViewProps) {
  const { locale } = request;
  const t = pressText.sending(locale, sends(context.platform, 'mail'));
  return (
    <PublicPage request={request} title={t('sent')} noIndex>
      <h1>{t('sent')}</h1>
      <p class="lead">{t('sent.text')}</p>
      <p>{t('sent.anyway')}</p>
      <p class="links">
        <a href={forumPath(locale, forum.year)}>{saidIn(locale, forum.title)}</a>
      </p>
    </PublicPage>
  );
}
