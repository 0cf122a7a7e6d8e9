import { i18n } from '#i18n';

/** Lists of helplines by country. National numbers stand here only once somebody has verified them. */
const directories = [
  { name: 'findahelpline.com', url: 'https://findahelpline.com/', says: 'findahelpline' },
  { name: 'nomoredirectory.org', url: 'https://nomoredirectory.org/', says: 'nomore' },
  { name: 'lila.help', url: 'https://lila.help/', says: 'lila' },
] as const;

export function HelpDirectories() {
  return (
    <ul class="text-list">
      {directories.map(({ name, url, says }) => (
        <li key={name}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {name}
          </a>{' '}
          {i18n.t(`help.${says}`)}
        </li>
      ))}
    </ul>
  );
}
