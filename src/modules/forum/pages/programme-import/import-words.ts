import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { ForumId, ImportDraftId } from '#kernel/ids.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { PlannedClash } from '../../domain/programme-import/planned-clashes.ts';
import type { ProgrammeFileRefusal } from '../../use-cases/programme-import/read-programme-file.ts';
import { programmePath } from '../programme-desk/programme-pages.ts';
import { programmeImportText } from './messages/index.ts';

/** The form, the page of a file that is looked at, or what is done with it. */
export function importPath(
  locale: Locale,
  forumId: ForumId,
  page: `/${ImportDraftId}${'' | '/confirm' | '/discard'}` | '' = '',
): string {
  return localePath(locale, `/desk/forum/${forumId}/programme/import${page}`);
}

/** From the programme to its file, and to one file where there is one. */
export function importCrumbs(locale: Locale, forum: Pick<WholeForum, 'id'>, file?: string) {
  const t = programmeImportText.in(locale);
  const programme = { text: t('programme'), href: programmePath(locale, forum) };
  if (file === undefined) return [programme, { text: t('title') }];
  return [programme, { text: t('title'), href: importPath(locale, forum.id) }, { text: file }];
}

const FILE_REASONS = [
  'file-none',
  'not-a-programme',
  'a-table',
  'xml-broken',
  'xml-doctype',
  'json-broken',
  'no-events',
  'too-many-events',
  'too-large',
] as const;

/** Why a file is not kept, beside the field that it is about. */
export function importError(
  locale: Locale,
  { reason, line }: { readonly reason: string; readonly line?: number },
): FormError {
  const t = programmeImportText.in(locale);
  if (reason === 'days-missing') return { field: 'days', text: t('error.days-missing') };
  const known = FILE_REASONS.find((one) => one === reason);
  if (known === 'xml-broken' && line !== undefined) {
    return { field: 'file', text: t('error.xml-broken.line', { line: String(line) }) };
  }
  return { field: 'file', text: t(known ? `error.${known}` : 'error.other') };
}

/** Why a file that was kept is none any more: after a change of what we read. */
export function whyFile(locale: Locale, refusal: ProgrammeFileRefusal): string {
  return importError(locale, refusal).text;
}

/** An event is called as its file calls it, which may be of any length. */
export function eventName(locale: Locale, title: string): string {
  if (title.trim() === '') return programmeImportText.in(locale)('untitled');
  const letters = [...title];
  return letters.length > MAX_NAME_LENGTH
    ? `${letters.slice(0, MAX_NAME_LENGTH).join('')}…`
    : title;
}

const MAX_NAME_LENGTH = 120;

/** What came of a file, above the programme that it went into. */
export function importDone({ locale, query }: PageRequest): string | undefined {
  const count = /^\d{1,4}$/.exec(query.get('count') ?? '')?.[0];
  return query.get('done') === 'imported' && count !== undefined
    ? programmeImportText.in(locale)('done', { count: Number(count) })
    : undefined;
}

export function clashWords(locale: Locale, clash: PlannedClash): string {
  return programmeImportText.in(locale)(`clash.${clash.kind}`, {
    other: eventName(locale, clash.with),
  });
}
