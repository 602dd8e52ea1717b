import { answerFailure } from './answer-failure.ts';
import type { Exchange } from './exchange.ts';
import { formAgain } from './form-again.ts';
import { fieldName } from './form-fields.ts';
import { MAX_PROOF_LENGTH, PROOF_FIELD } from './proof-of-work.ts';
import type { PostedForm } from './read-form.ts';
import type { Posted } from './read-posted.ts';
import type { Door } from './route-door.ts';
import { LINE, type MaxLengths, roomFor, tooLongIn } from './text-lengths.ts';

type Refused = Response | Promise<Response> | undefined;

/** Refuses a path or query parameter that is too long, before a page reads it. */
export function refuseLongAddress<Actor>(
  { site, route }: Door<Actor>,
  exchange: Exchange,
): Refused {
  const { context, target } = exchange;
  if (tooLongIn(Object.entries(context.req.param())).length > 0) {
    return answerFailure(site, exchange, 'absent');
  }
  // Decoding never makes it longer.
  if (target.search.length <= roomFor(LINE)) return undefined;
  const maxLengths = { ...route.maxLengths, [PROOF_FIELD]: MAX_PROOF_LENGTH };
  const tooLong = tooLongIn(new URLSearchParams(target.search), maxLengths);
  return tooLong.length === 0 ? undefined : answerFailure(site, exchange, 'invalid', { tooLong });
}

/** Refuses a form with a field that is too long before a page reads it. The text is sent back to be shortened. */
export async function refuseLongForm<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  read: Posted,
  { form }: PostedForm,
): Promise<Response | undefined> {
  const { site, route } = door;
  const maxLengths = inThisForm(route.maxLengths, exchange.context.req.param());
  const tooLong = tooLongIn(form, maxLengths);
  if (tooLong.length === 0) return undefined;
  const again = await formAgain(door, exchange, read);
  return await answerFailure(site, exchange, 'invalid', { tooLong, again });
}

/** Fills in the path parameter of names such as `end-:id`. */
function inThisForm(
  maxLengths: MaxLengths = {},
  params: Readonly<Record<string, string>>,
): MaxLengths {
  return Object.fromEntries(
    Object.entries(maxLengths).map(([field, most]) => [fieldName(field, params), most]),
  );
}
