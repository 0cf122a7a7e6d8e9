const icon =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

chrome.alarms.onAlarm.addListener(() => {
  chrome.notifications.create('tend:nudge', { type: 'basic', iconUrl: icon, title: 'A moment', message: 'for today' });
});
