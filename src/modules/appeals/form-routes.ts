import type { Route } from '../../platform/http/route.ts';
import { MAIN_LOCALES } from '../../platform/i18n/locales.ts';
import { MOST_FILE_BYTES, MOST_FILES } from './domain/appeal-file.ts';
import type { AppealPages } from './domain/pages-context.ts';
import { answerAppealStep, appealPage, putUpFiles } from './pages/form/appeal.tsx';
import { DRAFT_FIELDS } from './pages/form/draft.ts';

const submit = {
  access: { permission: 'appeal.submit' },
  locales: MAIN_LOCALES,
} as const;
const FORM = [...DRAFT_FIELDS, 'step', 'go'];

/** How a resident appeals: one address, step by step, without JavaScript. */
export function appealFormRoutes(pages: AppealPages): readonly Route[] {
  return [
    {
      ...submit,
      method: 'GET',
      path: '/appeal',
      handle: (request) => appealPage(pages, request),
    },
    {
      ...submit,
      method: 'POST',
      path: '/appeal',
      fields: FORM,
      handle: (request) => answerAppealStep(pages, request),
    },
    {
      ...submit,
      method: 'POST',
      path: '/appeal/files',
      fields: [...FORM, 'remove', 'file'],
      repeated: ['file'],
      upload: { bytes: MOST_FILE_BYTES, files: MOST_FILES, keepsOthers: true },
      handle: (request) => putUpFiles(pages, request),
    },
  ];
}
