chrome.alarms.onAlarm.addListener(() => {
  const text = { title: 'A moment', message: 'for today' };
  chrome.notifications.create('tend:nudge', { type: 'basic', iconUrl: '/icon.png', ...text });
});
