import type { Skill } from '../strategies/skills.ts';
import type { Gate, StrategyId, StrategySummary } from '../strategies/strategy.ts';

/** The tools of the Practice page in their order, each with its address: `practice.html#soft-start`. */
export const tools = ['before_you_send', 'turns', 'soft_start', 'repair', 'third_person', 'urge', 'breaths'] as const;

export type Tool = (typeof tools)[number];

interface Practised {
  /** `safe` where it touches conflict: someone who is unsafe could be led into it, as by a strategy (finding E36). */
  gate: Extract<Gate, 'open' | 'safe'>;
  minutes: number;
  skills: readonly Skill[];
  /** Strategies of other skills that are about just this. */
  ids?: readonly StrategyId[];
  /** The findings that carry what its page claims; none where it claims nothing. */
  evidence?: readonly string[];
}

const practised: Readonly<Record<Tool, Practised>> = {
  before_you_send: { gate: 'open', minutes: 1, skills: ['tech_manners', 'clear_ask', 'underpromise'] },
  turns: { gate: 'safe', minutes: 5, skills: ['listen', 'ask_more', 'validate', 'two_way'], evidence: ['E12'] },
  soft_start: { gate: 'safe', minutes: 2, skills: ['soft_start', 'state_needs'], evidence: ['E13'] },
  repair: { gate: 'safe', minutes: 2, skills: ['repair'], evidence: ['E31'] },
  third_person: { gate: 'safe', minutes: 7, skills: ['reappraise'], evidence: ['E37'] },
  urge: { gate: 'open', minutes: 10, skills: [], ids: ['CON-53', 'UND-03', 'UND-43'] },
  breaths: { gate: 'open', minutes: 1, skills: ['pause_return', 'rest'] },
};

export const minutesFor = (tool: Tool): number => practised[tool].minutes;

export const evidenceOf = (tool: Tool): readonly string[] => practised[tool].evidence ?? [];

export const asksBefore = (tool: Tool): boolean => practised[tool].gate === 'safe';

/** The tools that a person may be offered. `gentle` is on after "No" or "Not sure" to a gate's question. */
export function toolsFor(gentle: boolean): Tool[] {
  return tools.filter((tool) => !gentle || !asksBefore(tool));
}

/** The tools to which a person comes: of those that may not be offered now, only the ones in which they have written. */
export function toolsInReach(gentle: boolean, isWrittenIn: (tool: Tool) => boolean): Tool[] {
  const offered = toolsFor(gentle);
  return tools.filter((tool) => offered.includes(tool) || isWrittenIn(tool));
}

/** The tool by which a strategy can be practised, of those that may be offered. */
export function toolFor({ id, skill }: Pick<StrategySummary, 'id' | 'skill'>, gentle: boolean): Tool | null {
  const offered = toolsFor(gentle);
  const named = offered.find((tool) => practised[tool].ids?.includes(id));
  return named ?? offered.find((tool) => practised[tool].skills.some((one) => one === skill)) ?? null;
}

export const hashOf = (tool: Tool): string => `#${tool.replaceAll('_', '-')}`;

export function toolAt(hash: string): Tool | null {
  return tools.find((tool) => hashOf(tool) === hash) ?? null;
}
