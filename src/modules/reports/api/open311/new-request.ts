import { type Result, ok, refuse } from '#kernel/result.ts';
import {
  type ProgramAnswer,
  type ProgramFailure,
  type ProgramRequest,
  refuseProgram,
} from '#platform/http/program-route.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { submitFromProgram, type SubmitFromProgram } from '../../use-cases/submit-from-program.ts';
import type { SubmitRefusal } from '../../use-cases/submit-report.ts';
import { byKey, type ProgramContext } from './by-key.ts';
import { answer } from './document.ts';
import { otherJurisdiction } from './jurisdiction.ts';
import { offeredServices, whyNotOffered } from './known-services.ts';
import { open311Text, type Open311Text } from './messages/index.ts';
import { readAnswers, readContact, readWords } from './read-new-request.ts';
import { readAddress, readPlace } from './read-place.ts';

/** Of GeoReport’s own fields, those that say by whose hand it came: never kept, only told apart by. */
const SENDER_FIELDS = ['device_id', 'account_id', 'first_name', 'last_name', 'email', 'phone'];
const MAX_REPEAT_KEY_LENGTH = 200;

/** POST `requests`: a report, answered with a token. A `media_url` is an address of a stranger’s and is never opened. */
export async function newRequestAnswer(
  context: ReportsContext,
  request: ProgramRequest,
): Promise<ProgramAnswer> {
  return await byKey(context, request, async (program) => {
    const other = otherJurisdiction(request);
    if (other) return other;
    const t = open311Text(request.language);
    const read = await readNewRequest(program, request, t);
    if (!read.ok) return refuseProgram(read.refusal.failure, { faults: read.refusal.faults });
    const sent = await submitFromProgram(program, read.value);
    if (!sent.ok) return refused(sent.refusal, read.value.category, t);
    const { token } = sent.value;
    const left = sent.value.left + request.files.filter(({ refused }) => refused).length;
    const notice = left > 0 ? ` ${t('notice.photos-left', { count: left })}` : '';
    const told = {
      token,
      service_notice: t('notice.taken') + notice,
      account_id: request.fields.get('account_id'),
    };
    return answer('service_requests', [told], request.format);
  });
}

interface WrongRequest {
  readonly failure: ProgramFailure;
  readonly faults: readonly string[];
}

async function readNewRequest(
  context: ProgramContext,
  { fields, files, header, language }: ProgramRequest,
  t: Open311Text,
): Promise<Result<SubmitFromProgram, WrongRequest>> {
  const code = fields.get('service_code');
  if (code === null) return refuse({ failure: 'invalid', faults: [t('fault.service-missing')] });
  const service = offeredServices(context).find(({ key }) => key === code);
  if (!service) {
    const why = whyNotOffered(context, code);
    const said = { code: code.slice(0, 60) };
    const fault = why ? t(`fault.service.${why}`, said) : t('fault.service', said);
    return refuse({ failure: 'absent', faults: [fault] });
  }
  const place = await readPlace(context, fields, t);
  const placeWords = readAddress(fields, t);
  const words = readWords(fields, service.name[language], t);
  const contact = readContact(fields, !service.isAnonymousAllowed, t);
  const answers = readAnswers(fields, service.questions, t);
  const repeatKey = readRepeatKey(header('idempotency-key'), t);
  if (place.ok && placeWords.ok && words.ok && contact.ok && answers.ok && repeatKey.ok) {
    return ok({
      category: service.key,
      words: words.value,
      answers: answers.value,
      place: place.value,
      placeWords: placeWords.value,
      contact: contact.value,
      language,
      photos: files.filter(({ refused }) => !refused).map(({ bytes }) => bytes),
      repeatKey: repeatKey.value,
      sender: SENDER_FIELDS.map((name) => fields.get(name) ?? ''),
    });
  }
  const all = [place, placeWords, words, contact, answers, repeatKey];
  return refuse({
    failure: 'invalid',
    faults: all.flatMap((one) => (one.ok ? [] : [one.refusal])),
  });
}

/** A name of the program’s own for this very sending, as other interfaces know it. */
function readRepeatKey(
  header: string | undefined,
  t: Open311Text,
): Result<string | undefined, string> {
  if (header === undefined || header === '') return ok(undefined);
  return header.length > MAX_REPEAT_KEY_LENGTH
    ? refuse(t('fault.repeat-key', { most: MAX_REPEAT_KEY_LENGTH }))
    : ok(header);
}

function refused(refusal: SubmitRefusal, code: string, t: Open311Text): ProgramAnswer {
  switch (refusal) {
    case 'forbidden':
      return refuseProgram('unknown-person');
    // Offered somewhere, and not at that very place.
    case 'category-unknown':
      return refuseProgram('absent', { faults: [t('fault.service.here', { code })] });
    case 'place-outside':
      return refuseProgram('invalid', { faults: [t('fault.place-outside')] });
    case 'contact-missing':
      return refuseProgram('invalid', { faults: [t('fault.contact-missing')] });
    case 'conflict':
      return refuseProgram('conflict');
    // A photograph that went away meanwhile: the same sent again brings it along.
    case 'photo-absent':
      return refuseProgram('unavailable');
  }
}
