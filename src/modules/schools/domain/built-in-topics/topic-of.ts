import type { Said } from '#kernel/text/said.ts';
import type { TopicContent } from '../topic.ts';

type Lines = readonly (readonly [uk: string, en: string])[];

interface BuiltIn extends Omit<TopicContent, 'plan' | 'materials' | 'quizYounger' | 'quizOlder'> {
  readonly plan: Lines;
  readonly materials: Lines;
  /** The beginning of the keys of both quizzes. */
  readonly quiz?: string;
}

/** A topic as it comes with Poruch: each line of its plan and its materials in both languages. */
export function topicOf({ plan, materials, quiz, ...content }: BuiltIn): TopicContent {
  return {
    ...content,
    plan: joined(plan),
    materials: joined(materials),
    quizYounger: quiz ? `quiz-${quiz}-1-4` : '',
    quizOlder: quiz ? `quiz-${quiz}-5-9` : '',
  };
}

function joined(lines: Lines): Said {
  return {
    uk: lines.map(([uk]) => uk).join('\n'),
    en: lines.map(([, en]) => en).join('\n'),
  };
}
