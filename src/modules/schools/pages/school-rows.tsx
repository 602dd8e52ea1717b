import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { shortNameIn } from '#modules/officers/index.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import type { ListedSchool } from '../use-cases/list-schools.ts';
import { schoolsText } from './messages/index.ts';
import { schoolPath } from './school-paths.ts';
import { schoolPlace } from './school-words.ts';

interface SchoolRowsProps {
  readonly context: SchoolsContext;
  readonly locale: Locale;
  readonly schools: readonly ListedSchool[];
}

/** Each a row that leads to its page: which, where, whose. */
export function SchoolRows({ context, locale, schools }: SchoolRowsProps) {
  return (
    <LinkRows>
      {schools.map(({ school, answers }) => (
        <LinkRow
          key={school.id}
          href={schoolPath(locale, school.slug)}
          title={nameIn(locale, school)}
          about={
            <>
              {schoolPlace(context, locale, school)}
              <br />
              {answers
                ? shortNameIn(locale, answers.officer)
                : schoolsText.in(mainLocale(locale))('row.nobody')}
            </>
          }
        />
      ))}
    </LinkRows>
  );
}
