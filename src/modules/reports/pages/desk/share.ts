import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { parseGift, parseSeen } from '../../domain/report-gift.ts';
import { giveReports, sharingSchema } from '../../use-cases/give-reports.ts';
import { type ReportsDesk, sharingPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import { showSharing } from './sharing.tsx';

/** POST: several reports to one officer. The answer says how to put them back. */
export async function sharePage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const { form, locale } = request;
  const t = reportsDeskText.in(locale);
  const officerId = form.get('officerId') ?? '';
  const ticked = form.getAll('report');
  const parsed = sharingSchema.safeParse({ report: ticked, officerId });
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
    const errors = (['report', 'officerId'] as const)
      .filter((field) => wrong.has(field))
      .map((field) => ({ field, text: t(`error.sharing.${field}`) }));
    const chosen = ticked.flatMap((text) => parseSeen(text)?.id ?? []);
    return await showSharing(context, request, { errors, officerId, chosen });
  }
  const { report, officerId: to } = parsed.data;
  const given = await giveReports(
    context,
    report.map((one) => ({ ...one, officerId: to })),
  );
  return given.ok
    ? await showSharing(context, request, { errors: [], done: given.value })
    : refusal('absent');
}

/** POST: back to whom they were with, and to the list they were given from. */
export async function undoSharingPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const gifts = request.form.getAll('gift').map(parseGift);
  const known = gifts.flatMap((one) => one ?? []);
  if (known.length === 0 || known.length < gifts.length) return refusal('invalid');
  const back = await giveReports(context, known);
  if (!back.ok) return refusal('absent');
  if (back.value.given.length === 0) {
    return await showSharing(context, request, { errors: [], done: back.value });
  }
  const done = back.value.left > 0 ? 'undone-some' : 'undone';
  const officer = parseId<'officer'>(request.query.get('officer') ?? '');
  return redirect(sharingPath(request.locale, officer ? { officer, done } : { done }));
}
