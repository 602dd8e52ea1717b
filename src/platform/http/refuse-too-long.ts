import { answerFailure } from './answer-failure.ts';
import type { Exchange } from './exchange.ts';
import { formAgain } from './form-again.ts';
import { fieldName } from './form-fields.ts';
import { LONGEST_PROOF, PROOF_FIELD } from './proof-of-work.ts';
import type { PostedForm } from './read-form.ts';
import type { Posted } from './read-posted.ts';
import type { Door } from './route-door.ts';
import { LINE, type Longest, roomFor, tooLongIn } from './text-lengths.ts';

type Refused = Response | Promise<Response> | undefined;

/** Before a page sees the address: a name that long is nobody's, and a question that long is not asked. */
export function refuseLongAddress<Actor>(
  { site, route }: Door<Actor>,
  exchange: Exchange,
): Refused {
  const { context, target } = exchange;
  if (tooLongIn(Object.entries(context.req.param())).length > 0) {
    return answerFailure(site, exchange, 'absent');
  }
  // Decoded, it is no longer than it was sent.
  if (target.search.length <= roomFor(LINE)) return undefined;
  const longest = { ...route.longest, [PROOF_FIELD]: LONGEST_PROOF };
  const tooLong = tooLongIn(new URLSearchParams(target.search), longest);
  return tooLong.length === 0 ? undefined : answerFailure(site, exchange, 'invalid', { tooLong });
}

/** Before a page sees the form. What was typed goes back to whoever typed it, to be shortened. */
export async function refuseLongForm<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  read: Posted,
  { form }: PostedForm,
): Promise<Response | undefined> {
  const { site, route } = door;
  const longest = inThisForm(route.longest, exchange.context.req.param());
  const tooLong = tooLongIn(form, longest);
  if (tooLong.length === 0) return undefined;
  const again = await formAgain(door, exchange, read);
  return await answerFailure(site, exchange, 'invalid', { tooLong, again });
}

/** `end-:id` is called as the address says. */
function inThisForm(longest: Longest = {}, params: Readonly<Record<string, string>>): Longest {
  return Object.fromEntries(
    Object.entries(longest).map(([field, most]) => [fieldName(field, params), most]),
  );
}
