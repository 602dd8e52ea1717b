import type { Locale } from '#platform/i18n/locales.ts';
import { Badge, type BadgeTone } from '#ui/components/badge.tsx';
import type { ReportStatus } from '../../domain/report-status.ts';
import { publishedText } from './messages/index.ts';

const TONES: Readonly<Record<ReportStatus, BadgeTone>> = {
  received: 'plain',
  accepted: 'date',
  'in-progress': 'date',
  reopened: 'late',
  resolved: 'kept',
  answered: 'kept',
  'passed-on': 'plain',
  duplicate: 'plain',
  refused: 'plain',
};

interface PublishedStatusProps {
  readonly locale: Locale;
  readonly status: ReportStatus;
}

/** How far it is, as everybody reads it. */
export function PublishedStatus({ locale, status }: PublishedStatusProps) {
  return <Badge tone={TONES[status]}>{publishedText.in(locale)(`status.${status}`)}</Badge>;
}
