try {
  document.documentElement.dataset.look = localStorage.getItem('look') ?? 'system';
} catch {}
