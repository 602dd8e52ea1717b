import type { ActionAnswerable, ActionParts, JointAction } from '../action.ts';
import type { JointPlan } from '../plan.ts';
import type { PlanText, TextPart } from './canonical-text.ts';
import {
  COUNTING_WORDS,
  MONEY_WORDS,
  SIDE_WORDS,
  TEXT_WORDS as W,
  TRACK_WORDS,
} from './format-words.ts';
import type { PlanTextVersion } from './frozen.ts';
import type { TextFormat } from './text-format.ts';

/** An action with all that is voted on together with it. */
export interface DraftedAction {
  readonly action: JointAction;
  readonly parts: ActionParts;
}

/** How a place is called in a text, with its code where it has one, so that two of one name are told apart. */
export type NameOfArea = (id: JointAction['areaId']) => string;

/** What is put to the vote: the whole of each action, in words that whoever votes reads. */
export function textOfPlan(
  plan: Pick<JointPlan, 'year' | 'areaId'>,
  { format, numberInPlan }: Pick<PlanTextVersion, 'format' | 'numberInPlan'>,
  actions: readonly DraftedAction[],
  nameOf: NameOfArea,
): PlanText {
  return {
    heading: `${W.plan} ${plan.year}`,
    fields: [
      { name: W.area, value: nameOf(plan.areaId) },
      // A text that is put to the vote anew is another text, even where its words are the same.
      { name: W.number, value: String(numberInPlan) },
      { name: W.format, value: String(format) },
    ],
    parts: actions
      .toSorted((one, other) => one.action.number - other.action.number)
      .map((one) => partOf(one, format, nameOf)),
  };
}

function partOf(
  { action, parts }: DraftedAction,
  format: TextFormat,
  nameOf: NameOfArea,
): TextPart {
  const { problem, indicator } = action;
  const number = format === 1 ? action.number : action.numberInPlan;
  return {
    heading: `${W.action} ${number}. ${action.title}`,
    fields: [
      { name: W.area, value: nameOf(action.areaId) },
      { name: W.titleEn, value: action.titleEn },
      { name: W.words, value: action.words },
      { name: W.scanning, value: problem.scanning },
      { name: W.analysis, value: problem.analysis },
      { name: W.response, value: problem.response },
      { name: W.assessment, value: problem.assessment },
      { name: W.indicator, value: indicator.words },
      { name: W.unit, value: indicator.unit },
      { name: W.counts, value: COUNTING_WORDS[indicator.counts] },
      { name: W.baseline, value: figure(indicator.baseline) },
      { name: W.target, value: figure(indicator.target) },
      { name: W.track, value: action.track ? TRACK_WORDS[action.track] : '' },
      { name: W.startsOn, value: action.startsOn.toString() },
      { name: W.dueOn, value: action.dueOn.toString() },
      ...parts.answerable.map((one) => ({ name: W[one.part], value: standing(one) })),
      { name: W.stages, value: parts.stages.map(stageLine).join('\n') },
      { name: W.money, value: parts.money.map(moneyLine).join('\n') },
      { name: W.partners, value: parts.partners.map(({ name }) => name).join('\n') },
      { name: W.privacy, value: action.privacyNote },
    ],
  };
}

function figure(number: number | undefined): string {
  return number === undefined ? '' : String(number);
}

function standing({ post, name, side }: ActionAnswerable): string {
  return `${post}, ${name} (${SIDE_WORDS[side]})`;
}

function stageLine({ number, words, dueOn }: ActionParts['stages'][number]): string {
  return `${number}. ${words} (${dueOn.toString()})`;
}

function moneyLine({ source, words, amount }: ActionParts['money'][number]): string {
  return `${amount} ${W.hryvnias}: ${[MONEY_WORDS[source], words].filter(Boolean).join(', ')}`;
}
