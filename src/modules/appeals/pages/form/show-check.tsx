import { newId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { AppealPages } from '../../domain/pages-context.ts';
import { findSentAppeal } from '../../use-cases/find-sent-appeal.ts';
import type { Draft } from './draft.ts';
import { appealFormText } from './messages/index.ts';
import { SentAlreadyPage } from './sent-already.tsx';
import { type ShownStep, showStep } from './show-step.tsx';
import { parseDraft } from './steps.ts';

/**
 * The last step before sending. The browser's Back leads here after sending, too, and posts the step again: then the page
 * says that the appeal was sent.
 */
export async function showCheck(
  pages: AppealPages,
  request: PageRequest,
  draft: Draft,
): Promise<Answer> {
  const { locale } = request;
  const parsed = parseDraft({ ...draft, files: '' });
  const sent = parsed.success
    ? await findSentAppeal(pages, { ...parsed.data, language: locale })
    : undefined;
  if (sent?.ok) {
    const { clock } = pages.platform;
    const already = { ...draft, files: sent.value.files.join(' ') };
    return page(
      <SentAlreadyPage request={request} draft={already} clock={clock} at={sent.value.at} />,
    );
  }
  if (sent?.refusal === 'conflict') {
    return await showStep(pages, request, anotherAppeal(pages, locale, draft));
  }
  return await showStep(pages, request, { step: 'check', draft });
}

/** What was sent under this key stays as it is, and what is sent next is another appeal. */
export function anotherAppeal({ platform }: AppealPages, locale: Locale, draft: Draft): ShownStep {
  return {
    step: 'check',
    draft: { ...draft, key: newId(platform.random), files: '' },
    errors: [{ field: 'substance', text: appealFormText.in(locale)('error.conflict') }],
    isConflict: true,
  };
}
