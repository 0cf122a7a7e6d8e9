import { type NoticeChannel, systems } from '../../core/nudges/notice-channel.ts';

/** The parts of the browser that tell about notifications. `browser` fits. */
interface Tells {
  notifications?: {
    getPermissionLevel?(): Promise<string>;
    update?(id: string, options: { silent: boolean }): Promise<boolean>;
  };
  runtime: { getPlatformInfo(): Promise<{ os: string }> };
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
