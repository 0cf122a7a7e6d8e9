/** The parts of the browser that tell about notifications. `browser` fits. */
interface Tells {
  notifications?: { getPermissionLevel?(): Promise<string> };
  runtime: { getPlatformInfo(): Promise<{ os: string }> };
}

const systems = ['mac', 'win', 'linux', 'cros'] as const;

/** How nudges can reach the person here. */
export interface NoticeChannel {
  /** `granted` only says that the browser has not refused: the system may still hide what it is asked to show. */
  level: 'granted' | 'denied' | 'missing';
  system: (typeof systems)[number] | 'other';
}

/** Asks the browser. What it does not tell is taken to be allowed, since a test nudge shows the rest. */
export async function readNoticeChannel({ notifications, runtime }: Tells): Promise<NoticeChannel> {
  const { os } = await runtime.getPlatformInfo();
  const system = systems.find((one) => one === os) ?? 'other';
  if (!notifications) return { level: 'missing', system };
  const level = await notifications.getPermissionLevel?.();
  return { level: level === 'denied' ? 'denied' : 'granted', system };
}
