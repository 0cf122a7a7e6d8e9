import type { CadenceProblem } from '../../core/cadence/cadence-problems.ts';
import { problemWords } from './problem-words.ts';

/** What is wrong with the field above, in words; nothing where nothing is. Fields point here by `id`. */
export function Problems({ id, problems }: { id: string; problems: readonly CadenceProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div id={id} class="note" role="alert">
      {[...new Set(problems.map(problemWords))].map((words) => (
        <p key={words}>{words}</p>
      ))}
    </div>
  );
}
