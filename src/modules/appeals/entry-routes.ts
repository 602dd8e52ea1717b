import type { Route } from '#platform/http/route.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import {
  type Actor,
  type DeskContext,
  type DeskLink,
  staffPages,
} from '#modules/identity/index.ts';
import { MAX_FILE_BYTES, MAX_FILES } from './domain/appeal-file.ts';
import type { AppealsContext } from './domain/appeals-context.ts';
import { entryPage } from './pages/entry/entry.ts';
import { APPEAL_ENTRY_PATH } from './pages/entry/entry-page.tsx';
import { appealEntryText } from './pages/entry/messages/index.ts';
import { APPEAL_ENTRY_FIELDS } from './pages/entry/read-entry.ts';
import { MAX_APPEAL_LENGTHS } from './domain/appeal.ts';

export const appealEntryLink: DeskLink = {
  id: 'appeal-entry',
  path: APPEAL_ENTRY_PATH,
  permission: 'appeal.enter',
  key: 'v',
  label: (locale) => appealEntryText.in(locale)('link'),
};

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { substance: MAX_APPEAL_LENGTHS.substance };

/** Entering what came otherwise than with our form. It stands before the desk’s own routes, where `new` would be an appeal’s id. */
export function appealEntryRoutes(given: AppealsContext & DeskContext): readonly Route<Actor>[] {
  return withMaxLengths(
    MAX_LENGTHS,
    staffPages(given).form(APPEAL_ENTRY_PATH, 'appeal.enter', entryPage, {
      fields: APPEAL_ENTRY_FIELDS,
      repeated: ['file'],
      upload: { bytes: MAX_FILE_BYTES, files: MAX_FILES, keepsOthers: true },
    }),
  );
}
