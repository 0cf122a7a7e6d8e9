const opening = new Promise((resolve, reject) => {
  const request = indexedDB.open('bare', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('nudges');
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

chrome.alarms.onAlarm.addListener(async () => {
  const tx = (await opening).transaction(['nudges'], 'readwrite');
  const nudges = tx.objectStore('nudges');
  await new Promise((resolve) => {
    nudges.get('nudge').onsuccess = () => nudges.put({ fate: 'claimed', since: Date.now() }, 'nudge');
    tx.oncomplete = resolve;
  });
  const text = { title: 'A moment', message: 'for today' };
  chrome.notifications.create('tend:nudge', { type: 'basic', iconUrl: '/icon.png', ...text });
});
