import type { ReportId } from '#kernel/ids.ts';
import { formatDay, formatInstant } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { type CallBack, isCallWaiting } from '../../domain/call-back.ts';
import type { ReadReport } from '../../use-cases/read-report.ts';
import { type ReportsDesk, reportPath } from '../desk/desk-pages.ts';
import { callsText } from './messages/index.ts';

interface CallLinkProps {
  readonly locale: Locale;
  readonly id: ReportId;
  readonly calls: readonly CallBack[];
}

/** The way to call back, while somebody waits for it. */
export function CallLink({ locale, id, calls }: CallLinkProps) {
  const t = callsText.in(locale);
  if (!isCallWaiting(calls)) return <>{t('link.done')}</>;
  return <a href={reportPath(locale, id, '/call')}>{t('link')}</a>;
}

interface CallsProps {
  readonly context: ReportsDesk;
  readonly locale: Locale;
  readonly read: Pick<ReadReport, 'calls' | 'names'>;
}

/** Who called, and what came of it. */
export function Calls({ context, locale, read: { calls, names } }: CallsProps) {
  const t = callsText.in(locale);
  const { timeZone } = context.platform.clock;
  return (
    <>
      {calls.map(({ id, at, accountId, outcome, againOn }) => (
        <div key={id}>
          {t(againOn ? 'call.again' : 'call', {
            at: formatInstant(locale, at, timeZone),
            outcome: t(`outcome.${outcome}`),
            who: names.get(accountId) ?? '—',
            day: againOn ? formatDay(locale, againOn) : '',
          })}
        </div>
      ))}
    </>
  );
}
