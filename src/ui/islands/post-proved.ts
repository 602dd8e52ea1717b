import { canSolve, PROOF_FIELD, solveQuestion } from './solve-question.ts';

type Body = FormData | URLSearchParams;

/**
 * Posts a form from a script. Where a neighbour behind the same address has sent too many, the house asks a question, and
 * takes it with the answer. Undefined: nothing came back in time.
 */
export async function postProved(
  to: string,
  body: Body,
  patience: number,
): Promise<Response | undefined> {
  const post = (sent: Body) => postOnce(to, sent, patience);
  const answer = await post(body);
  return answer?.status === 429 ? await postAgain(answer, body, post) : answer;
}

/** The same with the answer to the question that it was refused with. */
export async function postAgain<Sent extends Body>(
  refused: Response,
  body: Sent,
  post: (body: Sent) => Promise<Response | undefined>,
): Promise<Response | undefined> {
  if (!canSolve()) return refused;
  const proof = await proofFor(refused);
  return proof === undefined ? undefined : await post(withProof(body, proof));
}

/** Our own answer in JSON; anything else says nothing. */
export async function readAnswer(answer: Response): Promise<object> {
  if (!answer.ok) return {};
  try {
    const said: unknown = await answer.json();
    return typeof said === 'object' && said !== null ? said : {};
  } catch {
    return {};
  }
}

async function proofFor(answer: Response): Promise<string | undefined> {
  try {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const asked = page.querySelector<HTMLElement>('form[data-prove]');
    return await solveQuestion(asked?.dataset['prove'] ?? '');
  } catch {
    return undefined;
  }
}

/** Before everything else: of a form with files, it is asked for as soon as the first of them begins. */
function withProof<Sent extends Body>(body: Sent, proof: string): Sent;
function withProof(body: Body, proof: string): Body {
  if (body instanceof URLSearchParams) {
    return new URLSearchParams([[PROOF_FIELD, proof], ...body]);
  }
  const proved = new FormData();
  proved.append(PROOF_FIELD, proof);
  for (const [name, value] of body) proved.append(name, value);
  return proved;
}

async function postOnce(to: string, body: Body, patience: number): Promise<Response | undefined> {
  try {
    return await fetch(to, { method: 'POST', body, signal: AbortSignal.timeout(patience) });
  } catch {
    return undefined;
  }
}
