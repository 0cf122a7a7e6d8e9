/** While something is being done, what is pressed a second time is not. */
export function oneAtATime<Given extends unknown[]>(
  act: (...given: Given) => Promise<unknown>,
): (...given: Given) => Promise<void> {
  let isDoing = false;
  return async (...given) => {
    if (isDoing) return;
    isDoing = true;
    await act(...given).finally(() => {
      isDoing = false;
    });
  };
}
