import type { Result } from '#kernel/result.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { type DeskContext, deskFrame } from '#modules/identity/index.ts';
import type { OfficersContext } from '../../domain/officers-context.ts';
import type { PresentOfficers } from '../../use-cases/find-present-officers.ts';
import { officersDeskText } from './messages/index.ts';

/** What the page says of the kind of thing, in the reader's language. */
interface GivenAwayWords {
  readonly title: string;
  /** The list of such things, and the words of the button that leads there. */
  readonly list: { readonly text: string; readonly href: string };
  readonly back: string;
}

type Handle<Given> = (context: Given, request: PageRequest) => Answer | Promise<Answer>;

/** An act on a thing; where it is absent for the reader because other officers have it now, the page that says so. */
export function orGivenAway<Given>(act: Handle<Given>, givenAway: Handle<Given>): Handle<Given> {
  return async (context, request) => {
    const answer = await act(context, request);
    const isAbsent = answer.kind === 'refusal' && answer.reason === 'absent';
    return isAbsent ? await givenAway(context, request) : answer;
  };
}

/** The page of a thing that the reader had and others have now: who they are, and nothing else. Otherwise 404. */
export async function givenAwayPage(
  context: OfficersContext & DeskContext,
  request: PageRequest,
  found: Result<PresentOfficers, 'absent'> | undefined,
  { title, list, back }: GivenAwayWords,
): Promise<Answer> {
  if (!found?.ok) return refusal('absent');
  const names = found.value.officerIds.flatMap((id) => {
    const officer = context.officers.get(id);
    return officer ? [nameIn(request.locale, officer)] : [];
  });
  const t = officersDeskText.in(request.locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      crumbs={[list, { text: title }]}
    >
      <NextStep title={title} href={list.href} action={back}>
        {names.length > 0
          ? t('given-away.to', { count: names.length, name: names.join(', ') })
          : t('given-away.nobody')}
      </NextStep>
    </DeskPage>,
    { reason: 'absent' },
  );
}
