/** Whether a text is one that was kept, gone on with, and no other: what both begin and end with is half of it at least. */
export function goesOnFrom(kept: string, text: string): boolean {
  const most = Math.min(kept.length, text.length);
  let begin = 0;
  while (begin < most && kept[begin] === text[begin]) begin += 1;
  let end = 0;
  while (end < most - begin && kept.at(-1 - end) === text.at(-1 - end)) end += 1;
  return 2 * (begin + end) >= kept.length;
}
