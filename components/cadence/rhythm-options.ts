import { i18n } from '#i18n';

export function hoursOptions(): { value: number; label: string }[] {
  return [1, 2, 3, 4, 5, 6, 8, 12].map((value) => ({ value, label: i18n.t('options.hours', value) }));
}

export function countOptions(most: number): { value: number; label: string }[] {
  return Array.from({ length: most }, (_, index) => ({ value: index + 1, label: String(index + 1) }));
}

export function gapOptions(): { value: number; label: string }[] {
  return [15, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720].map((value) => ({
    value,
    label: value % 60 === 0 ? i18n.t('limits.gapHours', value / 60) : i18n.t('limits.minutes', value),
  }));
}
