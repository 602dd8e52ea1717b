import { type Declarations, declarationsOf } from './declarations.ts';
import { type Rule, isSource, isTest } from './project-files.ts';

const USE_CASE = /^src\/modules\/[^/]+\/use-cases\//;
/** Where the guards of use cases are: the domain, other use cases, and the index of other modules. */
const MAY_GUARD = /^src\/modules\/[^/]+\/(?:domain\/|use-cases\/|index\.ts$)/;
/** The folders from which pages, programs and other modules call use cases. */
const REACHES = /^src\/modules\/[^/]+\/((pages|api)\/.+|index|([a-z-]+-)?routes)\.tsx?$/;
/** Use cases without a guard, each with its reason. */
const NEED_NOT_ASK: ReadonlyMap<string, string> = new Map([
  ['src/modules/audit/use-cases/keep-heads.ts', 'a job; the journal stands below the policy'],
  ['src/modules/audit/use-cases/start-sealer.ts', 'likewise'],
  ['src/modules/audit/use-cases/verify-chain.ts', 'from the command line only; likewise'],
  ['src/modules/identity/use-cases/open-sign-in.ts', 'opened before anybody asks'],
  ['src/modules/identity/use-cases/watch-sessions.ts', 'opened before anybody asks; shows nothing'],
  ['src/modules/settings/use-cases/open-settings-directory.ts', 'opened before anybody asks'],
  ['src/modules/settings/use-cases/list-categories.ts', 'public words, which every form offers'],
  [
    'src/modules/reports/use-cases/list-report-categories.ts',
    'public words, which every form offers',
  ],
  ['src/modules/reports/use-cases/open-report-category-directory.ts', 'opened before anybody asks'],
  ['src/modules/reports/use-cases/within-reach.ts', 'says where somebody reads, by their scopes'],
  ['src/modules/areas/use-cases/open-area-directory.ts', 'opened before anybody asks'],
  ['src/modules/areas/use-cases/areas-within.ts', 'says where somebody may, by their scopes'],
  ['src/modules/organisations/use-cases/open-organisation-directory.ts', 'likewise'],
  ['src/modules/organisations/use-cases/organisation-places.ts', 'given to the directory of areas'],
  [
    'src/modules/organisations/use-cases/recognise-api-key.ts',
    'says who comes: the policy is asked of whom it answers',
  ],
  ['src/modules/organisations/use-cases/choose-start.ts', 'looks only into what is public'],
  ['src/modules/promises/use-cases/who-gets-question.ts', 'a part of what its caller asked for'],
  ['src/modules/officers/use-cases/open-officer-directory.ts', 'opened before anybody asks'],
  ['src/modules/forum/use-cases/live/open-halls.ts', 'opened before anybody asks'],
  ['src/modules/identity/use-cases/was-notified.ts', 'says what is one’s own'],
  ['src/modules/identity/use-cases/count-unread.ts', 'counts what is one’s own'],
  ['src/modules/officers/use-cases/count-work.ts', 'a part of what its caller asked for'],
  ['src/modules/attendance/use-cases/save-gathering.ts', 'likewise: of its owner’s transaction'],
  ['src/modules/attendance/use-cases/give-seat.ts', 'likewise'],
  ['src/modules/attendance/use-cases/act-on-seat.ts', 'likewise'],
  ['src/modules/attendance/use-cases/read-seats.ts', 'likewise'],
  ['src/modules/surveys/use-cases/read-quiz-of.ts', 'likewise'],
  ['src/modules/surveys/use-cases/read-series-of.ts', 'likewise'],
  ['src/modules/surveys/use-cases/read-figures-of.ts', 'likewise'],
  [
    'src/modules/identity/use-cases/settle-notices.ts',
    'shows nothing; a part of what its caller asked for',
  ],
]);

type Files = ReadonlyMap<string, Declarations>;

interface Named {
  readonly path: string;
  readonly name: string;
}

/**
 * DESIGN rule 1: a use case first asks the policy, itself or through a function that it calls. The check is by function and not
 * by file, so a guard in one function does not cover its neighbours, and an imported guard that is never called does not count.
 */
export const policyFirst: Rule = (files) => {
  const shipped = files.filter((file) => isSource(file) && !isTest(file));
  const known: Files = new Map(shipped.map((file) => [file.path, declarationsOf(file)]));
  const silent = useCasesReached(known).filter((one) => !asks(one, known, new Set()));
  const needless = [...NEED_NOT_ASK.keys()].filter(
    (path) => known.has(path) && !silent.some((one) => one.path === path),
  );
  return [
    ...silent
      .filter(({ path }) => !NEED_NOT_ASK.has(path))
      .map(({ path, name }) => `${path}: ${name} asks no policy: «policy.can(actor, …)» first`),
    ...needless.map((path) => `the exception of ${path} is not needed`),
  ];
};

/** Constants and schemas have no effect; every other exported function is a use case. */
function useCasesReached(known: Files): readonly Named[] {
  const reached = [...known]
    .filter(([path]) => REACHES.test(path))
    .flatMap(([, { taken, handedOn }]) => [...taken.values(), ...handedOn.values()])
    .filter(({ path, name }) => USE_CASE.test(path) && known.get(path)?.values.has(name) === false);
  return [...new Map(reached.map((one) => [`${one.path} ${one.name}`, one])).values()];
}

function asks({ path, name }: Named, known: Files, seen: Set<string>): boolean {
  const file = known.get(path);
  const body = file?.bodies.get(name);
  const key = `${path} ${name}`;
  if (!file || seen.has(key)) return false;
  seen.add(key);
  if (body === undefined) {
    const other = file.handedOn.get(name);
    return other !== undefined && asks(other, known, seen);
  }
  if (/\.can\(/.test(body)) return true;
  return called(body)
    .map((callee) => file.taken.get(callee) ?? { path, name: callee })
    .some((callee) => MAY_GUARD.test(callee.path) && asks(callee, known, seen));
}

/** With or without type arguments: `changeStatus<never>(…)`. */
function called(body: string): readonly string[] {
  return [...body.matchAll(/(?<![.\w])(\w+)(?:<[^<>()]*>)?\(/g)].map(([, name = '']) => name);
}
