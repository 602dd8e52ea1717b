import { spokenCode } from '#kernel/receipts/receipt-code.ts';
import { parseId } from '#kernel/ids.ts';
import { type Answer, json, type PageRequest, refusal } from '#platform/http/route.ts';
import { formatTime } from '#platform/i18n/dates.ts';
import { addPhoto } from '../../use-cases/add-photo.ts';
import { submitReport } from '../../use-cases/submit-report.ts';
import { type Draft, draftOf } from './draft.ts';
import { firstUnanswered, judgeDraft } from './judge-draft.ts';
import { formText } from './messages/index.ts';
import { placeAnswers } from './place-answers.ts';
import { reportOf } from './report-of-draft.ts';
import type { ReportPages } from './report-pages.ts';
import { SHOWN } from './send-report.tsx';
import { problemWords } from './step-problem.ts';

/**
 * For what waited on a device without a network. Only an answer that names the draft's key counts there: an answer of
 * anything between them, or half an answer, does not.
 */
export async function receiveReport(pages: ReportPages, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const given = request.form.get('key') ?? '';
  const draft = keptDraft(pages, request.form);
  const refuse = (why: readonly string[]) => json({ refused: given, why: why.join(' ') });
  const judged = judgeDraft(pages, draft);
  const missing = firstUnanswered(judged, 'check');
  if (missing)
    return refuse(problemWords(locale, judged.problems[missing]).map(({ text }) => text));
  if (draft.key !== given || !judged.category || !judged.place) return refusal('invalid');
  const report = reportOf(judged, judged.category, judged.place, request);
  const sent = await submitReport(pages, report);
  if (sent.ok) {
    const { clock } = pages.platform;
    const at = sent.value.at.toZonedDateTimeISO(clock.timeZone).toPlainTime();
    const code = spokenCode(sent.value.code);
    return json({ received: given, code, at: formatTime(at.toString()) });
  }
  if (sent.refusal === 'forbidden') return refusal('absent');
  if (sent.refusal === 'conflict') return refuse([formText.in(locale)('conflict.lead')]);
  const { problems } = SHOWN[sent.refusal];
  return refuse(problemWords(locale, problems).map(({ text }) => text));
}

/** With its answers where the category asks for them now. */
function keptDraft(pages: ReportPages, form: URLSearchParams): Draft {
  const { random } = pages.platform;
  const { category } = judgeDraft(pages, draftOf(form, random));
  return draftOf(placeAnswers(form, category?.questions ?? []), random);
}

/**
 * One photograph of it. What cannot be read is refused for good: to send it once more would not help. So is one that
 * there is no room for: the words must not wait on the device until there is.
 */
export async function receivePhoto(pages: ReportPages, request: PageRequest): Promise<Answer> {
  const key = parseId<'sender-key'>(request.form.get('key') ?? '');
  const [file] = request.files;
  if (!key || !file) return refusal('invalid');
  const added = await addPhoto(pages, { key, bytes: file.bytes, client: request.client });
  return added.ok ? json({ photo: added.value.id }) : refusal('invalid');
}
