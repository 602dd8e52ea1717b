import { parseReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { SheetPage } from '#ui/print/sheet-page.tsx';
import { NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import { AskForCode } from '#ui/receipt/ask-for-code.tsx';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { MAX_BADGE_LENGTHS } from '../../domain/registration/badge.ts';
import { readCertificate } from '../../use-cases/registration/read-certificate.ts';
import { readForum } from '../../use-cases/read-forum.ts';
import { yearOf } from '../call/year-of.ts';
import { forumPath } from '../forum-words.ts';
import { registrationText } from '../registration/messages/index.ts';

/** `/forum/{year}/certificate`: asks for the code of a ticket. */
export async function askCertificatePage(
  context: ForumContext,
  request: PageRequest,
): Promise<Answer> {
  const forum = await readForum(context, yearOf(request));
  if (!forum.ok) return refusal('absent');
  return page(<AskTicket request={request} typed="" error={undefined} />);
}

/** The sheet, to be printed. The name is typed on it: no form sends it, and nobody keeps it. */
export async function certificatePage(
  context: ForumContext,
  request: PageRequest,
): Promise<Answer> {
  const { locale, form } = request;
  const year = yearOf(request);
  if (!(await readForum(context, year)).ok) return refusal('absent');
  const t = registrationText.in(locale);
  const typed = form.get('code') ?? '';
  const code = parseReceiptCode(typed);
  if (!code) {
    const asked = <AskTicket request={request} typed={typed} error={t('ticket.invalid')} />;
    return page(asked, { ...NO_TRACE, reason: 'invalid' });
  }
  const read = await readCertificate(context, { year, code, locale });
  if (!read.ok) {
    const isAbsent = read.refusal === 'absent';
    const error = t(isAbsent ? 'ticket.absent' : 'certificate.not-come');
    const asked = <AskTicket request={request} typed={typed} error={error} />;
    return page(asked, { ...NO_TRACE, reason: isAbsent ? 'absent' : 'invalid' });
  }
  return page(<Sheet context={context} request={request} forum={read.value} />, NO_TRACE);
}

interface SheetProps {
  readonly context: ForumContext;
  readonly request: PageRequest;
  readonly forum: WholeForum;
}

function Sheet({ context, request, forum }: SheetProps) {
  const { locale } = request;
  const t = registrationText.in(locale);
  const { title, venue, hosts, year } = forum;
  return (
    <SheetPage
      request={request}
      look="certificate"
      title={t('certificate')}
      noIndex
      links={<a href={forumPath(locale, year)}>{saidIn(locale, title)}</a>}
    >
      <main>
        <section class="certificate">
          <h1>{t('certificate')}</h1>
          <p>{t('certificate.given')}</p>
          <label class="certificate-small certificate-only-typed" for="certificate-name">
            {t('certificate.name')}
          </label>
          <input
            class="certificate-name"
            id="certificate-name"
            autocomplete="off"
            maxLength={MAX_BADGE_LENGTHS.name}
          />
          <p>{t('certificate.took-part')}</p>
          <p class="certificate-course" lang={langOf(locale, title)}>
            {saidIn(locale, title)}
          </p>
          <p>
            {dayOf(context, locale, forum)}
            <br />
            <span lang={langOf(locale, venue)}>{saidIn(locale, venue)}</span>
          </p>
          {hosts.uk !== '' && <p lang={langOf(locale, hosts)}>{saidIn(locale, hosts)}</p>}
          <p class="certificate-sign">
            {t('certificate.sign')}: <span>&nbsp;</span>
          </p>
          <p class="certificate-small">{t('certificate.nobody-keeps')}</p>
        </section>
      </main>
    </SheetPage>
  );
}

/** With its year: it is read long after. */
function dayOf({ platform }: ForumContext, locale: Locale, { startsAt }: WholeForum): string {
  const { timeZone } = platform.clock;
  return formatDay(locale, startsAt.toZonedDateTimeISO(timeZone).toPlainDate());
}

interface AskTicketProps {
  readonly request: PageRequest;
  readonly typed: string;
  readonly error: string | undefined;
}

function AskTicket({ request, typed, error }: AskTicketProps) {
  const t = registrationText.in(request.locale);
  const words = {
    title: t('certificate'),
    lead: t('certificate.lead'),
    code: t('ticket.code'),
    hint: t('ticket.code.hint'),
    open: t('ticket.open'),
  };
  return <AskForCode request={request} words={words} typed={typed} error={error} />;
}
