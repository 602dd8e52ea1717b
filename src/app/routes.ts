import type { Actor, Permission } from '#modules/identity/index.ts';
import { changesOperation } from '#platform/http/changes-operation.ts';
import type { Operation } from '#platform/http/operation.ts';
import type { ProgramRoute } from '#platform/http/program-route.ts';
import type { Route } from '#platform/http/route.ts';
import { robotsAndSitemap } from '#platform/http/sitemap.ts';
import { apiDocsRoutes } from '#ui/api-docs/api-docs-routes.ts';
import { uiRoutes } from '#ui/routes.ts';
import type { AppContext, PagesContext, Services } from './context.ts';
import { everydayWorkOf, handedOutOf } from './desk.ts';
import type { Module } from './module.ts';
import { MODULES } from './modules.ts';
import { homeArea } from './site-facts.ts';

/** What the application answers. */
interface AppRoutes {
  /** Every page, form and document, of all modules and of the application itself. */
  readonly routes: readonly Route<Actor>[];
  /** Everything that programs may ask. */
  readonly operations: readonly Operation[];
  /** The interfaces that programs know from elsewhere. */
  readonly programRoutes: readonly ProgramRoute[];
}

export function appRoutes(context: AppContext, modules: readonly Module[] = MODULES): AppRoutes {
  const pages = pagesContextOf(context, modules);
  const operations = operationsOf(pages, modules);
  return {
    routes: pageRoutes(pages, modules, operations),
    operations,
    programRoutes: modules.flatMap((module) => module.programRoutes?.(context) ?? []),
  };
}

/** What its things are called in the journal, and its actions that are not named after a permission. */
export function journalParts(
  context: AppContext,
  modules: readonly Module[] = MODULES,
): Pick<PagesContext, 'namers' | 'acts'> {
  return {
    namers: modules.flatMap(({ journalNames }) => journalNames?.(context) ?? []),
    acts: modules.flatMap(({ journalActs }) => journalActs ?? []),
  };
}

function pageRoutes(
  pages: PagesContext,
  modules: readonly Module[],
  operations: readonly Operation[],
): readonly Route<Actor>[] {
  const routes = [
    ...modules.flatMap((module) => module.routes?.(pages) ?? []),
    ...apiDocsRoutes(
      operations,
      modules.flatMap(({ interfaces }) => interfaces ?? []),
    ),
    ...uiRoutes(pages.platform.clock),
  ];
  const addresses = modules.flatMap(({ pageAddresses }) =>
    pageAddresses ? [() => pageAddresses(pages)] : [],
  );
  return [...routes, ...robotsAndSitemap(routes, addresses, mayDo(pages))];
}

function operationsOf(pages: PagesContext, modules: readonly Module[]): readonly Operation[] {
  const publicEvents = modules.flatMap((module) => module.publicEvents ?? []);
  return [
    ...modules.flatMap((module) => module.operations?.(pages) ?? []),
    changesOperation(pages.platform.live, publicEvents),
  ];
}

function pagesContextOf(context: AppContext, modules: readonly Module[]): PagesContext {
  const { platform, areas } = context;
  const all = <Part>(partsOf: (module: Module) => readonly Part[] | undefined) =>
    modules.flatMap((module) => partsOf(module) ?? []);
  return {
    ...context,
    ...servicesOf(context, modules),
    ...journalParts(context, modules),
    homeArea: () => homeArea(platform.config.homeArea, areas),
    homeSections: all(({ homeSections }) => homeSections?.(context)),
    areaSections: all(({ areaSections }) => areaSections?.(context)),
    cardSections: all(({ cardSections }) => cardSections?.(context)),
    forumSections: all(({ forumSections }) => forumSections?.(context)),
    otherFacts: all(({ forumFacts }) => forumFacts?.(context)),
    reportSections: all(({ reportSections }) => reportSections?.(context)),
    receiptSections: all(({ receiptSections }) => receiptSections?.(context)),
    otherReceipts: all(({ receipts }) => receipts?.(context)),
    shortCodes: all(({ shortCodes }) => shortCodes?.(context)),
    promiseSources: all(({ promiseSources }) => promiseSources?.(context)),
    everydayWork: everydayWorkOf(modules),
    withoutSignIn: all(({ withoutSignIn }) => withoutSignIn),
  };
}

function servicesOf(context: AppContext, modules: readonly Module[]): Services {
  const handedOut = handedOutOf(modules, context);
  const offered = modules.map(({ services }) => services?.(context, handedOut) ?? {});
  const only = <Name extends keyof Services>(name: Name): Services[Name] => {
    const [service, ...more] = offered.map((one) => one[name]).filter((one) => one !== undefined);
    if (service === undefined || more.length > 0) {
      throw new Error(`${name} is offered by no module, or by several`);
    }
    return service;
  };
  return {
    beatWatch: only('beatWatch'),
    beatEvents: only('beatEvents'),
    inHand: only('inHand'),
    problems: only('problems'),
    proposingYear: only('proposingYear'),
  };
}

function mayDo({ policy, actor }: AppContext) {
  return (permission: Permission) => policy.can(actor, permission);
}
