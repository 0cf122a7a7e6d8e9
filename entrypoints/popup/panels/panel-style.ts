// What the panels look like comes with their code and not with the first picture. Whoever imports this waits for it.
await new Promise((resolve) => {
  const link = document.createElement('link');
  // Where it cannot be loaded, they can still be read.
  document.head.append(
    Object.assign(link, { rel: 'stylesheet', href: '/assets/panels.css', onload: resolve, onerror: resolve }),
  );
});

export {};
