import ts from 'typescript';

/** One place where the code asks whether somebody may. */
export interface Guard {
  /** `identity/use-cases/list-people.ts · policy.can(actor, 'account.read')`: the same while lines move. */
  readonly id: string;
  readonly line: number;
  /** `yes`: it is asked whether they may. `refusal`: it is asked why they may not. */
  readonly kind: 'yes' | 'refusal';
}

/**
 * Rules that answer whether somebody may, by whatever they are called on. What may be or become is another matter; so
 * is all that may be done with a colleague, which is a list of answers, each asked where it is made.
 */
const ASKS =
  /^(?:can|canOnAny\w+|reaches|may|may(?:With(?!Colleague)|Handle|Change|Hear|Know|Remark|Stand|Read)\w*)$/;
const TELLS_WHY_NOT = 'refusalOf';
/** Gives a rule, which is asked at once, kept under a name, or handed on to be asked of each of a list. */
const GIVES_RULE = 'reachOf';

/**
 * Puts a switch around each guard of a module's file, so that a test can take one away without building anything
 * anew: `globalThis.guardSwitch(id, kind, () => policy.can(…))`.
 */
export function instrumentGuards(
  text: string,
  path: string,
): { readonly code: string; readonly guards: readonly Guard[] } {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, scriptKind(path));
  const found: Found[] = [];
  const seen = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    const asked = ts.isCallExpression(node) ? askedBy(node) : undefined;
    if (asked) {
      const said = node.getText(file).replace(/\s+/g, ' ');
      const times = (seen.get(said) ?? 0) + 1;
      seen.set(said, times);
      const id = `${path} · ${said}${times > 1 ? ` (${times})` : ''}`;
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      const kind = asked === 'refusal' ? 'refusal' : 'yes';
      found.push({ node, asked, guard: { id, line, kind } });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { code: withSwitches(text, file, found), guards: found.map(({ guard }) => guard) };
}

function scriptKind(path: string): ts.ScriptKind {
  return path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}

type Asked = Guard['kind'] | 'rule';

function askedBy(call: ts.CallExpression): Asked | undefined {
  // `mayChange(context, 'area.view')(line)`: what the rule gives is asked, not the rule.
  if (ts.isCallExpression(call.parent) && call.parent.expression === call) return undefined;
  const name = nameOf(ts.isCallExpression(call.expression) ? call.expression : call);
  if (name === TELLS_WHY_NOT) return 'refusal';
  if (name === GIVES_RULE) return askedByRule(call);
  return name !== undefined && ASKS.test(name) && !givesRule(call) ? 'yes' : undefined;
}

function askedByRule(call: ts.CallExpression): Asked | undefined {
  if (ts.isCallExpression(call.expression)) return 'yes';
  return ts.isCallExpression(call.parent) ? 'rule' : undefined;
}

/** A rule that is kept under a name, or handed on under its own, is asked later, by that name. */
function givesRule(call: ts.CallExpression): boolean {
  const { parent } = call;
  if (nameOf(call) === 'can') return false;
  if (ts.isPropertyAssignment(parent)) return parent.name.getText() === nameOf(call);
  return ts.isVariableDeclaration(parent) && /^(?:may|reaches)$/.test(parent.name.getText());
}

function nameOf({ expression }: ts.CallExpression): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : undefined;
}

interface Found {
  readonly node: ts.Node;
  readonly asked: Asked;
  readonly guard: Guard;
}

/** From the last to the first, so that no place moves before its turn; what stands inside another keeps its switch. */
function withSwitches(text: string, file: ts.SourceFile, found: readonly Found[]): string {
  const edits = found.flatMap(({ node, asked, guard }) => [
    { at: node.getStart(file), put: openingOf(asked, guard), opens: true },
    { at: node.getEnd(), put: ')', opens: false },
  ]);
  return edits
    .toSorted((one, other) => other.at - one.at || Number(one.opens) - Number(other.opens))
    .reduce((code, { at, put }) => code.slice(0, at) + put + code.slice(at), text);
}

function openingOf(asked: Asked, { id, kind }: Guard): string {
  const opening = `globalThis.guardSwitch(${JSON.stringify(id)}, '${kind}', () => `;
  return asked === 'rule' ? `((rule) => (...given) => ${opening}rule(...given)))(` : opening;
}
