import { newId, parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { Area } from '#modules/areas/index.ts';
import { type EnterRefusal, enterAppeal, placesOfEntry } from '../../use-cases/enter-appeal.ts';
import { listPutUpFiles } from '../../use-cases/list-unsent-files.ts';
import { removeFile } from '../../use-cases/remove-file.ts';
import type { AppealsDesk } from '../desk/desk-pages.ts';
import { keepFiles, refusedWords } from '../keep-files.ts';
import { showEntered } from './entered.tsx';
import { showEntry } from './entry-page.tsx';
import type { ShownEntry } from './entry-parts.ts';
import {
  emptyEntry,
  type EntryDraft,
  entryOf,
  errorWords,
  type JudgedEntry,
  judgeEntry,
} from './read-entry.ts';

/** `/desk/appeals/new`: what came by post, was handed in or was told at a reception, in one page. */
export async function entryPage(context: AppealsDesk, request: PageRequest): Promise<Answer> {
  const places = placesOfEntry(context);
  if (!places.ok) return refusal('absent');
  return request.method === 'POST'
    ? await take(context, request, places.value)
    : await showEmpty(context, request, places.value);
}

/** Whoever serves one hromada is asked for nothing that is known. */
async function showEmpty(
  context: AppealsDesk,
  request: PageRequest,
  places: readonly Area[],
): Promise<Answer> {
  const { clock, random } = context.platform;
  const only = places.length === 1 ? (places[0]?.id ?? '') : '';
  return await showEntry(context, request, { draft: emptyEntry(clock, random, only), places });
}

async function take(
  context: AppealsDesk,
  request: PageRequest,
  places: readonly Area[],
): Promise<Answer> {
  const { locale, form } = request;
  const typed = entryOf(form, context.platform.random);
  const removed = parseId<'file'>(form.get('remove') ?? '');
  if (removed) await removeFile(context, { key: typed.key, id: removed });
  const there = { ...typed, files: typed.files.filter((id) => id !== removed) };
  const strange = await unreadableIn(context, locale, there, places);
  // Nothing is kept for what can never be sent.
  if (strange.length > 0) {
    const again = request.files.length > 0 ? [fileError(locale, 'file-unkept')] : [];
    return await showEntry(context, request, {
      draft: there,
      places,
      errors: [...strange, ...again],
    });
  }
  const { kept, refused } = await keepFiles(context, typed.key, request);
  const draft = { ...typed, files: [...new Set([...there.files, ...kept])] };
  const unkept = refused.map((one) => ({ field: 'file', text: refusedWords(locale, one) }));
  const hasKept = kept.length > 0;
  if (removed || form.get('go') === 'add') {
    return await showEntry(context, request, { draft, places, errors: unkept, hasKept });
  }
  return await judge(context, request, { draft, places, errors: unkept, hasKept });
}

/** All that was typed: wrong with something, without what the law asks for, or to be registered. */
async function judge(
  context: AppealsDesk,
  request: PageRequest,
  { draft, places, errors: unkept = [], hasKept = false }: ShownEntry,
): Promise<Answer> {
  const judged = judgeEntry(context.platform, request.locale, draft);
  if (!judged.ok || unkept.length > 0) {
    const errors = [...(judged.ok ? [] : judged.errors), ...unkept];
    return await showEntry(context, request, { draft, places, errors, hasKept });
  }
  // What is left out is registered all the same, once whoever enters it was told.
  const told = (request.form.get('told') ?? '').split(' ');
  if (judged.lacks.some((one) => !told.includes(one))) {
    return await showEntry(context, request, { draft, places, lacks: judged.lacks });
  }
  return await enter(context, request, { draft, places, judged });
}

/** Of what was typed, what our own page would not have sent, or nobody can read. */
async function unreadableIn(
  context: AppealsDesk,
  locale: Locale,
  draft: EntryDraft,
  places: readonly Area[],
): Promise<readonly FormError[]> {
  const judged = judgeEntry(context.platform, locale, draft);
  if (!judged.ok && !judged.isReadable) return judged.errors;
  const { areaId } = draft.values;
  if (areaId !== '' && !places.some(({ id }) => id === areaId)) {
    return [{ field: 'areaId', text: errorWords(locale, 'place-elsewhere') }];
  }
  const putUp = await listPutUpFiles(context, draft.key);
  return draft.files.every((id) => putUp.includes(id)) ? [] : [fileError(locale, 'file-absent')];
}

function fileError(locale: Locale, why: 'file-absent' | 'file-unkept'): FormError {
  return { field: 'file', text: errorWords(locale, why) };
}

interface ReadyEntry {
  readonly draft: EntryDraft;
  readonly places: readonly Area[];
  readonly judged: JudgedEntry & { readonly ok: true };
}

async function enter(
  context: AppealsDesk,
  request: PageRequest,
  { draft, places, judged: { entry, lacks } }: ReadyEntry,
): Promise<Answer> {
  const { signed, receivedDay, receivedTime, ...appeal } = entry;
  const entered = await enterAppeal(context, {
    ...appeal,
    isSigned: signed,
    receivedAt: receivedDay.toPlainDateTime(receivedTime),
  });
  if (entered.ok) {
    const { id } = entered.value;
    return await showEntered(context, request, { id, lacks, receipt: entered.value });
  }
  const { refusal: why } = entered;
  if (why === 'forbidden') return refusal('absent');
  if (why === 'conflict') {
    // Registered already, and changed since: under another key it goes as an appeal of its own.
    const another = { ...draft, key: newId<'sender-key'>(context.platform.random), files: [] };
    return await showEntry(context, request, { draft: another, places, lacks, isConflict: true });
  }
  const error: FormError = { field: FIELDS[why], text: errorWords(request.locale, why) };
  // Files that are gone are asked for again; the others stay.
  return await showEntry(context, request, { draft, places, lacks, errors: [error] });
}

const FIELDS: Readonly<Record<Exclude<EnterRefusal, 'forbidden' | 'conflict'>, string>> = {
  'place-unknown': 'areaId',
  'place-elsewhere': 'areaId',
  'file-absent': 'file',
  'not-yet': 'receivedDay',
  'long-ago': 'receivedDay',
};
