export function SectionLinks<T extends string>({
  title,
  links,
  current,
}: {
  title: string;
  links: readonly { id: T; name: string }[];
  current: T;
}) {
  return (
    <nav class="sections" aria-label={title}>
      <ul>
        {links.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
