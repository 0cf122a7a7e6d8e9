/** Systems that have settings of their own for what browsers show. */
export const systems = ['mac', 'win', 'linux', 'cros'] as const;
export type System = (typeof systems)[number] | 'other';

/** What is known of the way by which a notification reaches the person. */
export interface NoticeChannel {
  /** `granted` only says that the browser has not refused: the system may still hide what it is asked to show. */
  level: 'granted' | 'denied' | 'missing';
  system: System;
  maySilence: boolean;
}
