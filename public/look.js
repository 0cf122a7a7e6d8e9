try {
  const show = () => {
    document.documentElement.dataset.look = localStorage.getItem('look') ?? 'system';
  };
  show();
  // What is chosen in another page is shown here at once, also by pages that read nothing else.
  addEventListener('storage', show);
} catch {}
