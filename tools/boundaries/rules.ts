import type { IForbiddenRuleType } from 'dependency-cruiser';
import { DATABASE_PACKAGES, KERNEL_PACKAGES, TIERS } from './tiers.ts';

const TEST = '(\\.test\\.tsx?|/testing[a-z-]*\\.ts)$|/testing/';
/** Wherever a package was found, or its types, or (unresolved) by its bare name. */
const packages = (names: readonly string[]) => [
  `^node_modules/(${names.join('|')})/`,
  `^node_modules/@types/(${names.join('|')})/`,
  `^(${names.join('|')})$`,
];
const inModule = (folders: string) => `^src/modules/([^/]+)/(${folders})/`;
const ofSameModule = (folders: string) => `^src/modules/$1/(${folders})(/|\\.ts$)`;

/** What wires the parts together: the application, the command line, the demonstration and the tools of tests. */
const TOP = ['^src/[^/]+$', '^src/(app|cli|demo|testing)/'];

/** What package.json has a name for, and within modules each module. */
const ROOMS = 'kernel|platform|ui|app|cli|demo|testing|modules/[^/]+';

type Rule = IForbiddenRuleType & { name: string; comment: string };

/** The ground, from below: kernel, platform, ui, and who wires them. */
const house: readonly Rule[] = [
  {
    name: 'kernel-imports-nothing',
    comment:
      'kernel/ is pure: only its own files and the few calculating packages that tiers.ts names',
    severity: 'error',
    from: { path: '^src/kernel/', pathNot: TEST },
    to: {
      pathNot: ['^src/kernel/', ...packages(Object.keys(KERNEL_PACKAGES))],
    },
  },
  {
    name: 'platform-knows-no-policing',
    comment: 'platform/ stands on kernel/ and packages only',
    severity: 'error',
    from: { path: '^src/platform/' },
    to: { path: '^src/', pathNot: '^src/(platform|kernel)/' },
  },
  {
    name: 'ui-knows-no-modules',
    comment: 'ui/ stands on kernel/ and platform/; what it shows is given to it',
    severity: 'error',
    from: { path: '^src/ui/' },
    to: { path: '^src/', pathNot: '^src/(ui|platform|kernel)/' },
  },
  {
    name: 'only-the-top-wires',
    comment:
      'app/ and main.ts compose the application; nothing that they are composed of imports them',
    severity: 'error',
    from: { path: '^src/', pathNot: TOP },
    to: { path: TOP },
  },
  {
    name: 'rooms-by-alias',
    comment:
      'another room is imported as #kernel/…, #modules/…: a file that moves takes its imports along',
    severity: 'error',
    from: { path: `^src/(${ROOMS})/` },
    to: {
      path: `^src/(${ROOMS})/`,
      pathNot: '^src/$1/',
      dependencyTypesNot: ['aliased-subpath-import'],
    },
  },
  {
    name: 'rooms-by-alias-from-outside',
    comment: 'likewise from tools, benches and tests in a browser',
    severity: 'error',
    from: { pathNot: `^src/(${ROOMS})/` },
    to: { path: `^src/(${ROOMS})/`, dependencyTypesNot: ['aliased-subpath-import'] },
  },
  {
    name: 'nothing-imports-main',
    comment: 'main.ts starts the application when it is loaded',
    severity: 'error',
    from: {},
    to: { path: '^src/main\\.ts$' },
  },
  {
    name: 'source-knows-no-tools',
    comment: 'src/ imports nothing from tools/, bench/ or e2e/',
    severity: 'error',
    from: { path: '^src/', pathNot: TEST },
    to: { path: '^(tools|bench|e2e)/' },
  },
  {
    name: 'tests-stay-outside',
    comment: 'what is shipped imports no tests and nothing that is made for tests',
    severity: 'error',
    from: { path: '^src/', pathNot: TEST },
    to: { path: TEST },
  },
];

/** Between modules: tiers, and index.ts as the only door. */
const tiers: readonly Rule[] = [
  ...TIERS.flatMap((names, tier) =>
    names.map(
      (name): Rule => ({
        name: `tier-${tier + 1}-${name}`,
        comment: `${name} stands in tier ${tier + 1} and knows only lower tiers; siblings meet through events`,
        severity: 'error',
        from: { path: `^src/modules/${name}/` },
        to: {
          path: `^src/modules/(${TIERS.slice(tier).flat().join('|')})/`,
          pathNot: `^src/modules/${name}/`,
        },
      }),
    ),
  ),
  {
    name: 'module-in-no-tier',
    comment: 'every folder of src/modules has its tier in tools/boundaries/tiers.ts',
    severity: 'error',
    from: { path: '^src/modules/', pathNot: `^src/modules/(${TIERS.flat().join('|')})/` },
    to: {},
  },
  {
    name: 'only-through-the-door',
    comment: 'a module is imported through its index.ts only (its testing.ts by tests)',
    severity: 'error',
    from: { path: '^src/modules/([^/]+)/', pathNot: TEST },
    to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
  },
  {
    name: 'tests-only-through-the-door',
    comment: 'tests, too, see other modules through index.ts and testing.ts only',
    severity: 'error',
    from: { path: `^src/modules/([^/]+)/.*(${TEST})` },
    to: {
      path: '^src/modules/',
      pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(index|testing)\\.ts$'],
    },
  },
  {
    name: 'outside-only-through-the-door',
    comment: 'app/, the command line and the demonstration use index.ts of modules only',
    severity: 'error',
    from: { path: TOP, pathNot: TEST },
    to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/(index|module)\\.ts$' },
  },
  {
    name: 'manifests-for-the-app',
    comment: 'the module.ts of a module is read by app/modules.ts only',
    severity: 'error',
    from: { pathNot: '^src/app/modules\\.ts$' },
    to: { path: '^src/modules/[^/]+/module\\.ts$' },
  },
  {
    name: 'own-door',
    comment: 'inside a module nobody imports its own index.ts: the door is for others',
    severity: 'error',
    from: { path: '^src/modules/([^/]+)/', pathNot: TEST },
    to: { path: '^src/modules/$1/index\\.ts$' },
  },
];

/** Inside a module: pages and api → use-cases → storage → domain → kernel. */
const layers: readonly Rule[] = [
  {
    name: 'domain-is-pure',
    comment: 'domain/ stands on its own files and kernel/; of others it may know types',
    severity: 'error',
    from: { path: inModule('domain'), pathNot: TEST },
    to: {
      pathNot: ['^src/kernel/', '^src/modules/$1/domain/'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'domain-knows-no-layer-above',
    comment: 'domain/ knows nothing of its module above it, types included',
    severity: 'error',
    from: { path: inModule('domain'), pathNot: TEST },
    to: { path: '^src/modules/$1/', pathNot: '^src/modules/$1/domain/' },
  },
  {
    name: 'storage-below-use-cases',
    comment: 'storage/ stands on domain/',
    severity: 'error',
    from: { path: inModule('storage'), pathNot: TEST },
    to: { path: '^src/(modules/$1|ui)/', pathNot: ofSameModule('storage|domain') },
  },
  {
    name: 'use-cases-below-pages',
    comment: 'use-cases/ stand on storage/ and domain/; they know no page, operation or text',
    severity: 'error',
    from: { path: inModule('use-cases'), pathNot: TEST },
    to: { path: '^src/(modules/$1|ui)/', pathNot: ofSameModule('use-cases|storage|domain') },
  },
  {
    name: 'pages-call-use-cases',
    comment: 'pages/ call use-cases/ and show domain/ with messages/; never storage or operations',
    severity: 'error',
    from: { path: inModule('pages'), pathNot: TEST },
    to: {
      path: '^src/modules/$1/',
      pathNot: [ofSameModule('pages|use-cases|domain|messages')],
    },
  },
  {
    name: 'api-calls-use-cases',
    comment: 'api/ calls use-cases/ and shows domain/ with messages/; never storage or pages',
    severity: 'error',
    from: { path: inModule('api'), pathNot: TEST },
    to: {
      path: '^src/modules/$1/',
      pathNot: [ofSameModule('api|use-cases|domain|messages')],
    },
  },
  {
    name: 'islands-stand-alone',
    comment: 'islands/ go to browsers: only ui/, kernel/ and the domain/ of their module',
    severity: 'error',
    from: { path: inModule('islands'), pathNot: TEST },
    to: { path: '^src/', pathNot: ['^src/(ui|kernel)/', ofSameModule('islands|domain')] },
  },
  {
    name: 'messages-are-texts',
    comment: 'messages/ know only how texts are defined',
    severity: 'error',
    from: { path: '^src/(modules/[^/]+|ui)/messages/', pathNot: TEST },
    to: { path: '^src/', pathNot: ['^src/platform/i18n/', '^src/(modules/[^/]+|ui)/messages/'] },
  },
  {
    name: 'sql-only-in-storage',
    comment: 'the database is reached through storage/ and the platform that opens it',
    severity: 'error',
    from: {
      path: '^src/',
      pathNot: [
        '^src/modules/[^/]+/storage/',
        '^src/platform/(database|events|live|jobs|retention|backup|sms|push)/',
        TEST,
      ],
    },
    to: { path: packages(DATABASE_PACKAGES) },
  },
  {
    name: 'storage-of-its-own',
    comment: 'only use-cases/ (and routes.ts and index.ts, which join) use storage/',
    severity: 'error',
    from: {
      path: '^src/',
      pathNot: [
        '^src/modules/[^/]+/(storage|use-cases)/',
        '^src/modules/[^/]+/(index|routes)\\.ts$',
        TEST,
      ],
    },
    to: { path: '^src/modules/[^/]+/storage/' },
  },
];

/** Everywhere. */
const order: readonly Rule[] = [
  {
    name: 'no-cycle',
    comment: 'two files that need each other are one file, or need a third',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphan',
    comment: 'a file that nobody imports and that imports nobody is left over',
    severity: 'error',
    from: {
      orphan: true,
      pathNot: [TEST, '\\.d\\.ts$', '\\.(json|css)$', '/islands/', '^[^/]+$', '^tools/', '^bench/'],
    },
    to: {},
  },
  {
    name: 'can-be-resolved',
    comment: 'an import that leads nowhere',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'packages-are-declared',
    comment: 'what is shipped uses only packages that package.json lists as dependencies',
    severity: 'error',
    from: { path: '^src/', pathNot: TEST },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
    },
  },
];

export const RULES: readonly Rule[] = [...house, ...tiers, ...layers, ...order];
