import type { Locale } from '#platform/i18n/locales.ts';
import { Badge, type BadgeTone } from '#ui/components/badge.tsx';
import type { ReportStatus } from '../../domain/report-status.ts';
import { reportsDeskText } from './messages/index.ts';

const TONES: Readonly<Record<ReportStatus, BadgeTone>> = {
  received: 'plain',
  reopened: 'late',
  accepted: 'date',
  'in-progress': 'date',
  resolved: 'kept',
  answered: 'kept',
  'passed-on': 'plain',
  duplicate: 'plain',
  refused: 'plain',
};

export function StatusBadge({
  locale,
  status,
}: {
  readonly locale: Locale;
  readonly status: ReportStatus;
}) {
  return <Badge tone={TONES[status]}>{reportsDeskText.in(locale)(`status.${status}`)}</Badge>;
}
