import { parseId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { CountedTable } from '#ui/components/counted-table.tsx';
import type { RegisterChange, RegisterField } from '../../domain/register-changes.ts';
import type { SchoolsDesk } from './desk-pages.ts';
import { schoolsDeskText } from './messages/index.ts';

interface RegisterChangesProps {
  readonly context: SchoolsDesk;
  readonly locale: Locale;
  readonly title: string;
  readonly changes: readonly RegisterChange[];
}

/** School by school what a register does. */
export function RegisterChanges({ context, locale, title, changes }: RegisterChangesProps) {
  const t = schoolsDeskText.in(locale);
  return (
    <CountedTable
      locale={locale}
      title={title}
      rows={changes}
      keyOf={({ line }) => String(line)}
      more={(count) => t('preview.more', { count })}
      columns={[
        { id: 'school', heading: t('preview.school'), cell: ({ after }) => after.name },
        {
          id: 'what',
          heading: t('preview.what'),
          cell: (change) => (
            <ul class="lines">
              {changeWords(context, locale, change).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          ),
        },
        { id: 'line', heading: t('preview.line'), whole: true, cell: ({ line }) => line },
      ]}
    />
  );
}

/** Of a new school no more than where it is and of which type: the rest is as the file says. */
const OF_NEW: readonly RegisterField[] = ['areaId', 'standing', 'registerType'];

function changeWords(
  context: SchoolsDesk,
  locale: Locale,
  { before, after, fields }: RegisterChange,
): readonly string[] {
  const t = schoolsDeskText.in(locale);
  const value = (field: RegisterField, text: string) =>
    valueWords(context, locale, field, text) || t('preview.empty');
  if (!before) {
    return OF_NEW.filter((field) => after[field] !== '').map((field) =>
      t('preview.field.new', { field: t(`field.${field}`), now: value(field, after[field]) }),
    );
  }
  return fields.map((field) =>
    t('preview.field', {
      field: t(`field.${field}`),
      was: value(field, before[field]),
      now: value(field, after[field]),
    }),
  );
}

function valueWords(
  { areas }: SchoolsDesk,
  locale: Locale,
  field: RegisterField,
  text: string,
): string {
  if (field === 'areaId') {
    const id = parseId<'area'>(text);
    const area = id && areas.get(id);
    return area ? nameIn(locale, area) : '';
  }
  if (field !== 'standing') return text;
  const standing = STANDINGS.find((one) => one === text) ?? 'unknown';
  return schoolsDeskText.in(locale)(`standing.${standing}`);
}

const STANDINGS = ['works', 'suspended', 'reorganised', 'liquidated'] as const;
