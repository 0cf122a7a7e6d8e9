import type { Theme } from './strategy.ts';

/** The skills of each theme, in the order in which they are listed to a person. A skill belongs to one theme. */
export const skillsOf = {
  understanding: [
    'name_it',
    'past_vs_present',
    'ask_directly',
    'tell_the_story',
    'self_kindness',
    'safe_memory',
    'limits',
    'own_patterns',
  ],
  communication: [
    'reassure',
    'listen',
    'ask_more',
    'validate',
    'state_needs',
    'soft_start',
    'pause_return',
    'share_good_news',
    'clear_ask',
    'tech_manners',
  ],
  consistency: [
    'keep_small_promises',
    'if_then_plan',
    'underpromise',
    'update_early',
    'repair',
    'rituals',
    'own_tracking',
    'say_no_kindly',
  ],
  vulnerability: [
    'small_share',
    'read_response',
    'two_way',
    'lean_a_little',
    'receive_well',
    'share_hope',
    'admit_not_knowing',
  ],
  professional_help: [
    'name_goal',
    'find_help',
    'choose_help',
    'invite_other',
    'first_session',
    'between_sessions',
    'lower_cost',
  ],
  patience_hope: [
    'notice_good',
    'long_view',
    'reappraise',
    'own_pace',
    'restart_after_slip',
    'growth_view',
    'rest',
    'celebrate',
  ],
} as const satisfies Record<Theme, readonly string[]>;

export type Skill = (typeof skillsOf)[Theme][number];
