import { i18n } from '#i18n';
import { browseLists, type Filters, minutesAsked } from '../../../core/strategies/search.ts';
import { skillsOf } from '../../../core/strategies/skills.ts';
import { levels, places, themes } from '../../../core/strategies/strategy.ts';
import { LabelledChoice } from '../../controls/LabelledChoice.tsx';
import { placeOf } from './browse-places.ts';

export function BrowseFilters({
  filters,
  onChange,
}: {
  filters: Filters;
  onChange: (change: Partial<Filters>) => void;
}) {
  const { theme } = filters;
  return (
    <search class="filters">
      <label class="line">
        <span class="quiet">{i18n.t('browse.search')}</span>
        <input
          autocomplete="off"
          id={placeOf.search}
          type="search"
          value={filters.words}
          onInput={({ currentTarget }) => onChange({ words: currentTarget.value })}
        />
      </label>
      <fieldset class="choices">
        <legend class="unseen">{i18n.t('browse.list')}</legend>
        {browseLists.map((list) => (
          <label key={list} class="choice">
            <input
              autocomplete="off"
              type="radio"
              name="list"
              checked={filters.list === list}
              onChange={() => onChange({ list })}
            />
            {i18n.t(`browse.lists.${list}`)}
          </label>
        ))}
      </fieldset>
      <div class={theme === 'any' ? 'selects' : 'selects of-theme'}>
        <Filter
          label={i18n.t('browse.theme')}
          any={i18n.t('browse.anyTheme')}
          value={theme}
          options={themes.map((value) => ({ value, label: i18n.t(`theme.${value}`) }))}
          onChange={(value) => onChange({ theme: value })}
        />
        {theme !== 'any' && (
          <Filter
            label={i18n.t('browse.skill')}
            any={i18n.t('browse.anySkill')}
            value={filters.skill}
            options={skillsOf[theme].map((value) => ({ value, label: i18n.t(`skill.${value}`) }))}
            onChange={(skill) => onChange({ skill })}
          />
        )}
        <Filter
          label={i18n.t('browse.size')}
          any={i18n.t('browse.anySize')}
          value={filters.level}
          options={levels.map((value) => ({ value, label: i18n.t(`browse.level${value}`) }))}
          onChange={(level) => onChange({ level })}
        />
        <Filter
          label={i18n.t('browse.time')}
          any={i18n.t('browse.anyTime')}
          value={filters.minutes}
          options={minutesAsked.map((value) => ({ value, label: i18n.t('browse.upTo', value) }))}
          onChange={(minutes) => onChange({ minutes })}
        />
        <Filter
          label={i18n.t('browse.where')}
          any={i18n.t('browse.anywhere')}
          value={filters.place}
          options={places.map((value) => ({ value, label: i18n.t(`browse.place.${value}`) }))}
          onChange={(place) => onChange({ place })}
        />
      </div>
    </search>
  );
}

function Filter<T extends string | number>({
  label,
  any,
  value,
  options,
  onChange,
}: {
  label: string;
  any: string;
  value: T | 'any';
  options: readonly { value: T; label: string }[];
  onChange: (value: T | 'any') => void;
}) {
  return (
    <LabelledChoice<T | 'any'>
      label={label}
      value={value}
      options={[{ value: 'any', label: any }, ...options]}
      onChange={onChange}
    />
  );
}
