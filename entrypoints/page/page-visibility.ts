/** Whether the person has the page before them: a browser may bring a tab back that nobody looks at. */
export const isSeen = () => document.visibilityState === 'visible';

/**
 * Calls `looked` each time that the page comes into view or goes out of it, or its window gets the focus, until what it
 * gives back is called. `cameBack`: whether the page was out of view before.
 */
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
