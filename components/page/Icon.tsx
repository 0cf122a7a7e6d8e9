/** The line drawings of the interface, on a grid of 24. */
const drawings = {
  sprout: (
    <>
      <path d="M12 21v-9" />
      <path d="M12 12c0-4 3-7 8-7 0 4.5-3 7-8 7Z" />
      <path d="M12 15c0-3-2.5-5.5-7-5.5C5 13 7.5 15 12 15Z" />
    </>
  ),
  copy: (
    <>
      <rect x="9" y="9" width="11" height="11" rx="2.5" />
      <path d="M5 15V6.5A2.5 2.5 0 0 1 7.5 4H15" />
    </>
  ),
  puzzle: (
    <path d="M9 5.5a2 2 0 1 1 4 0V7h4a1 1 0 0 1 1 1v4h1a2 2 0 1 1 0 4h-1v3a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-4h1a2 2 0 1 0 0-4H6V8a1 1 0 0 1 1-1h2Z" />
  ),
  pin: (
    <>
      <path d="M9 4h6l-1 6 3 3H7l3-3-1-6Z" />
      <path d="M12 13v7" />
    </>
  ),
  gear: (
    <>
      <circle cx="12" cy="12" r="3" />
      <path d="M12 4v3M12 17v3M4 12h3M17 12h3M6.3 6.3l2.2 2.2M15.5 15.5l2.2 2.2M17.7 6.3l-2.2 2.2M8.5 15.5l-2.2 2.2" />
    </>
  ),
  done: <path d="m5 12.5 4.5 4.5L19 7.5" />,
};

export type IconName = keyof typeof drawings;

export function Icon({ name, class: className = 'icon' }: { name: IconName; class?: string }) {
  return (
    <svg
      class={className}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {drawings[name]}
    </svg>
  );
}
