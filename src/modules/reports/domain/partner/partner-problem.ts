/**
 * What is wrong between a body’s server and us, in one word. Those of the first list are over by themselves, as far as
 * anybody can tell: it is asked again.
 */
const PASSING = ['unreachable', 'silent', 'broken', 'unreadable', 'mail-silent'] as const;
const LASTING = [
  'address-forbidden',
  'redirects',
  'key-refused',
  'not-there',
  'refused',
  'service-unknown',
  'answer-lost',
  'mail-refused',
  'no-way',
] as const;
/** Not a fault: it was hidden before it had left; or while a try was under way that may have arrived. */
const STOPPED = ['hidden', 'hidden-late'] as const;

export const PARTNER_PROBLEMS = [...PASSING, ...LASTING, ...STOPPED] as const;
export type PartnerProblem = (typeof PARTNER_PROBLEMS)[number];

export function isPassing(problem: PartnerProblem): boolean {
  return PASSING.some((one) => one === problem);
}

export function isStopped(problem: PartnerProblem | undefined): boolean {
  return STOPPED.some((one) => one === problem);
}

export function parseProblem(text: string | null): PartnerProblem | undefined {
  return PARTNER_PROBLEMS.find((one) => one === text);
}

const OF_STATUS: Readonly<Record<number, PartnerProblem>> = {
  401: 'key-refused',
  403: 'key-refused',
  404: 'not-there',
  405: 'not-there',
  410: 'not-there',
  501: 'not-there',
  // Too early, too much at once: they ask for patience themselves.
  408: 'broken',
  425: 'broken',
  429: 'broken',
};

/** What an answer’s status says; undefined: it is an answer. */
export function problemOfStatus(status: number): PartnerProblem | undefined {
  const known = OF_STATUS[status];
  if (known) return known;
  if (status >= 500) return 'broken';
  if (status >= 400) return 'refused';
  return status >= 300 ? 'redirects' : undefined;
}
