import type { AreaId } from '#kernel/ids.ts';
import type { ApiLanguage } from '#platform/http/operation.ts';
import { MAX_ANSWER_LENGTH } from '../../domain/report.ts';
import type { Question, ReportCategory } from '../../domain/report-category.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { listReportCategories } from '../../use-cases/list-report-categories.ts';
import type { Open311Value } from './document.ts';
import { open311Text } from './messages/index.ts';

/**
 * What a partner's program may send: all categories but those told in confidence, which would be read on their way. Retired
 * ones are no longer offered.
 */
export function offeredServices(
  context: ReportsContext,
  areaId?: AreaId,
): readonly ReportCategory[] {
  const all = listReportCategories(context, areaId);
  return all.filter((one) => one.visibility !== 'confidential' && !one.isRetired);
}

/** Known here, and still not taken from programs: why, as it is said to whoever sends it; undefined: nobody knows it. */
export function whyNotOffered(
  context: ReportsContext,
  key: string,
): 'withdrawn' | 'confidential' | undefined {
  const known = listReportCategories(context, undefined).find((one) => one.key === key);
  if (!known) return undefined;
  return known.visibility === 'confidential' ? 'confidential' : 'withdrawn';
}

/** `batch`: an id comes later, once it is published; `blackbox`: there never is one, since it is for officers. */
export function serviceView(category: ReportCategory, language: ApiLanguage): Open311Value {
  const { key, name, callFirst, questions, visibility, pictogram } = category;
  return {
    service_code: key,
    service_name: name[language],
    description: callFirst[language] || name[language],
    metadata: questions.length > 0,
    type: visibility === 'public' ? 'batch' : 'blackbox',
    keywords: pictogram,
    group: '',
  };
}

export function definitionView(
  { key, questions }: ReportCategory,
  language: ApiLanguage,
): Open311Value {
  return {
    service_code: key,
    attributes: questions.map((question, index) => attributeView(question, index + 1, language)),
  };
}

function attributeView(
  { key, words, choices }: Question,
  order: number,
  language: ApiLanguage,
): Open311Value {
  const t = open311Text(language);
  const isChoice = choices.length > 0;
  return {
    variable: true,
    code: key,
    datatype: isChoice ? 'singlevaluelist' : 'text',
    required: false,
    datatype_description: isChoice
      ? t('service.datatype.choice')
      : t('service.datatype.text', { most: MAX_ANSWER_LENGTH }),
    order,
    description: words[language],
    values: choices.map((choice) => ({ key: choice.key, name: choice[language] })),
  };
}
