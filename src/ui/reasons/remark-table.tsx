import type { Locale } from '#platform/i18n/locales.ts';
import { ReasonTable } from './reason-table.tsx';

/** A remark about one line of a file. */
export interface Remark {
  /** Which line, as it is shown. */
  readonly line: string;
  readonly reason: string;
  readonly text: string;
}

interface RemarkTableProps {
  readonly locale: Locale;
  readonly title: string;
  readonly headings: Readonly<Record<'line' | 'what', string>>;
  readonly remarks: readonly Remark[];
}

/** Remarks on the lines of a file, by reason. */
export function RemarkTable({ locale, title, headings, remarks }: RemarkTableProps) {
  return (
    <ReasonTable
      locale={locale}
      title={title}
      lines={remarks}
      reasonOf={({ reason }) => reason}
      keyOf={({ line, text }) => `${line} ${text}`}
      columns={[
        { id: 'line', heading: headings.line, whole: true, cell: ({ line }) => line },
        {
          id: 'what',
          heading: headings.what,
          cell: ({ text }) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
        },
      ]}
    />
  );
}
