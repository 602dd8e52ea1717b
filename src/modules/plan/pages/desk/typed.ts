import type { ActionParts, JointAction, Money } from '../../domain/action.ts';
import { stageLine } from '../../domain/read-stage-lines.ts';
import { REPEATED } from '../../use-cases/action-schemas.ts';

/** What stands in the form of an action: sent once, or a row each. */
export interface Typed {
  readonly one: Readonly<Record<string, string>>;
  readonly money: readonly {
    readonly source: string;
    readonly amount: string;
    readonly words: string;
  }[];
}

const ROWS: readonly string[] = REPEATED;

export function typedForm(form: URLSearchParams): Typed {
  const [sources, amounts, words] = REPEATED.map((name) => form.getAll(name));
  const rows = Math.max(sources?.length ?? 0, amounts?.length ?? 0, words?.length ?? 0);
  return {
    one: Object.fromEntries([...form].filter(([name]) => !ROWS.includes(name))),
    money: Array.from({ length: rows }, (_, at) => ({
      source: sources?.[at] ?? '',
      amount: amounts?.[at] ?? '',
      words: words?.[at] ?? '',
    })),
  };
}

/** As the schema of an action reads it. */
export function sentAction({ one, money }: Typed) {
  return {
    ...one,
    moneySource: money.map(({ source }) => source),
    moneyAmount: money.map(({ amount }) => amount),
    moneyWords: money.map(({ words }) => words),
  };
}

export function typedAction(action: JointAction, parts: ActionParts): Typed {
  const { indicator, problem } = action;
  return {
    one: {
      areaId: action.areaId,
      title: action.title,
      titleEn: action.titleEn,
      words: action.words,
      ...problem,
      indicator: indicator.words,
      unit: indicator.unit,
      counts: indicator.counts,
      baseline: figureText(indicator.baseline),
      target: figureText(indicator.target),
      privacyNote: action.privacyNote,
      track: action.track ?? '',
      startsOn: action.startsOn.toString(),
      dueOn: action.dueOn.toString(),
      stages: parts.stages.map(stageLine).join('\n'),
      partners: parts.partners.map(({ name }) => name).join('\n'),
      ...typedAnswerable(parts, 'owner'),
      ...typedAnswerable(parts, 'deputy'),
    },
    money: parts.money.map(typedMoney),
  };
}

function figureText(figure: number | undefined): string {
  return figure === undefined ? '' : String(figure).replace('.', ',');
}

function typedMoney({ source, amount, words }: Money) {
  return { source, amount: String(amount), words };
}

/** Never the address: whoever writes it down reads it no more. */
function typedAnswerable({ answerable }: ActionParts, part: 'owner' | 'deputy') {
  const known = answerable.find((one) => one.part === part);
  if (!known) return {};
  if (known.officerId) return { [part]: `officer:${known.officerId}` };
  const { accountId, post, side, name } = known;
  const said = { [`${part}Post`]: post, [`${part}Side`]: side };
  return accountId
    ? { ...said, [part]: `account:${accountId}` }
    : { ...said, [`${part}Name`]: name };
}
