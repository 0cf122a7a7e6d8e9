import { i18n } from '#i18n';
import { skillsOf } from '../../core/strategies/skills.ts';
import type { StrategySummary } from '../../core/strategies/strategy.ts';

/** What kind of idea it is: its theme, where that is named or its skill is none of ours, then skill, size and time. */
export function kindWords(
  { theme, skill, level, minutes }: Pick<StrategySummary, 'theme' | 'skill' | 'level' | 'minutes'>,
  namesTheme: boolean,
): string[] {
  const known = skillsOf[theme].find((one) => one === skill);
  return [
    ...(namesTheme || !known ? [i18n.t(`theme.${theme}`)] : []),
    ...(known ? [i18n.t(`skill.${known}`)] : []),
    i18n.t(`browse.level${level}`),
    i18n.t('browse.minutes', minutes),
  ];
}
