export const isSeen = () => document.visibilityState === 'visible';

/** Until what it gives back is called. `cameBack`: whether the page was out of view before. */
export function whenLookedAt(looked: (cameBack: boolean) => void): () => void {
  const visibility = () => looked(isSeen());
  const focus = () => looked(false);
  document.addEventListener('visibilitychange', visibility);
  window.addEventListener('focus', focus);
  return () => {
    document.removeEventListener('visibilitychange', visibility);
    window.removeEventListener('focus', focus);
  };
}
