import { file, type RuleCase } from './testing.ts';

const page = (text: string) => file('src/modules/areas/pages/area.tsx', text);

/** A use case by itself, one that asks through another, one through rules of two modules; each of them silenced. */
export const policyFirstCase: RuleCase = {
  rule: 'use cases ask the policy',
  clean: [
    file(
      'src/modules/areas/index.ts',
      "export { importAreas } from './use-cases/import-areas.ts';",
    ),
    file(
      'src/modules/areas/use-cases/import-areas.ts',
      "import { take } from './take.ts';\nexport async function importAreas({\n  actor,\n}: Context) {\n  return await take<never>(actor);\n}\n",
    ),
    file(
      'src/modules/areas/use-cases/take.ts',
      "export async function take(actor) {\n  if (!policy.can(actor, 'areas.import')) return;\n}\n",
    ),
    file('src/modules/areas/use-cases/alone.ts', 'export function alone() {\n  return 1;\n}\n'),
    file(
      'src/modules/areas/area-routes.ts',
      "import { MAX_LENGTH, rename } from './use-cases/rename.ts';\nimport { draw } from './use-cases/draw.ts';",
    ),
    file(
      'src/modules/areas/use-cases/rename.ts',
      "import { mayChange as may } from '../domain/may-change.ts';\nexport const MAX_LENGTH = 100;\nexport function rename() {\n  if (!may(context)) return;\n}\n",
    ),
    file('src/modules/areas/use-cases/draw.ts', 'export const draw = () => policy.can(actor);'),
    file(
      'src/modules/areas/domain/may-change.ts',
      "import { refusalOf } from '#modules/identity/index.ts';\nexport function mayChange(context) {\n  return refusalOf(context) === undefined;\n}\n",
    ),
    file('src/modules/identity/index.ts', "export { refusalOf } from './domain/needs-proof.ts';"),
    file(
      'src/modules/identity/domain/needs-proof.ts',
      'export function refusalOf({ policy, actor }) {\n  return policy.can(actor);\n}\n',
    ),
  ],
  planted: [
    [
      'importAreas asks no policy',
      file('src/modules/areas/use-cases/take.ts', 'export function take() {\n  save(tx);\n}\n'),
    ],
    [
      'choose-start.ts is not needed',
      file('src/modules/organisations/use-cases/choose-start.ts', 'policy.can(actor, "x.y")'),
    ],
    ['alone asks', page("import { alone } from '../use-cases/alone.ts';")],
    [
      'rename asks',
      file(
        'src/modules/areas/use-cases/rename.ts',
        "import { mayChange as may } from '../domain/may-change.ts';\nexport function rename() {\n  return save(tx);\n}\n",
      ),
    ],
    [
      'rename asks',
      file(
        'src/modules/areas/use-cases/rename.ts',
        "import { mayChange } from '../domain/may-change.ts';\n/** mayChange(context) */\nexport function rename() {\n  // mayChange(context), policy.can(actor)\n  return save(tx);\n}\nexport function other() {\n  return mayChange(context);\n}\n",
      ),
    ],
    ['draw asks', file('src/modules/areas/use-cases/draw.ts', 'export { draw } from "somewhere";')],
    ['draw asks', file('src/modules/areas/use-cases/draw.ts', 'export const draw = () => {};')],
    [
      'rename asks',
      file(
        'src/modules/identity/domain/needs-proof.ts',
        'export function refusalOf() {\n  return undefined;\n}\n',
      ),
    ],
    [
      'rename asks',
      file('src/modules/areas/domain/may-change.ts', "export { can } from './elsewhere.ts';"),
    ],
  ],
};
