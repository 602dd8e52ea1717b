import type { ApiLanguage } from './operation.ts';

/** The one of uk and en that Accept-Language prefers; Ukrainian if it names neither. */
export function apiLanguage(acceptLanguage: string | undefined): ApiLanguage {
  let best: ApiLanguage = 'uk';
  let bestWeight = 0;
  for (const part of acceptLanguage?.split(',') ?? []) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.split('-', 1)[0];
    const weight = weightOf(parameters);
    if ((language === 'uk' || language === 'en') && weight > bestWeight) {
      best = language;
      bestWeight = weight;
    }
  }
  return best;
}

function weightOf(parameters: readonly string[]): number {
  const quality = parameters
    .map((parameter) => parameter.trim())
    .find((one) => one.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
