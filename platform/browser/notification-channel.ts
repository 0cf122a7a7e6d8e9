/** The parts of the browser that tell about notifications. `browser` fits. */
interface Tells {
  notifications?: {
    getPermissionLevel?(): Promise<string>;
    update?(id: string, options: { silent: boolean }): Promise<boolean>;
  };
  runtime: { getPlatformInfo(): Promise<{ os: string }> };
}

const systems = ['mac', 'win', 'linux', 'cros'] as const;

export interface NoticeChannel {
  /** `granted` only says that the browser has not refused: the system may still hide what it is asked to show. */
  level: 'granted' | 'denied' | 'missing';
  system: (typeof systems)[number] | 'other';
  maySilence: boolean;
}

/** Asks the browser. What it does not tell is taken to be allowed, since a test nudge shows the rest. */
export async function readNotificationChannel({ notifications, runtime }: Tells): Promise<NoticeChannel> {
  const { os } = await runtime.getPlatformInfo();
  const system = systems.find((one) => one === os) ?? 'other';
  if (!notifications) return { level: 'missing', system, maySilence: false };
  const level = await notifications.getPermissionLevel?.();
  return { level: level === 'denied' ? 'denied' : 'granted', system, maySilence: await knowsSilence(notifications) };
}

/** Tries it on a notice that there is not: nothing is shown, and a browser that does not know `silent` says so. */
async function knowsSilence(notifications: NonNullable<Tells['notifications']>): Promise<boolean> {
  try {
    return (await notifications.update?.('tend:none', { silent: true })) !== undefined;
  } catch {
    return false;
  }
}
