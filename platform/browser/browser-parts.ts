/** The parts of the browser that a nudge goes through. `browser` fits; so does a fake with a clock of its own. */
export interface BrowserParts {
  alarms: {
    get(name: string): Promise<Alarm | undefined>;
    getAll(): Promise<Alarm[]>;
    create(name: string, info: { when?: number; periodInMinutes?: number }): Promise<void>;
    clear(name: string): Promise<boolean>;
  };
  notifications?: {
    create(id: string, options: NotificationOptions): Promise<string>;
    clear(id: string): Promise<boolean>;
  };
  idle?: { queryState(seconds: number): Promise<string> };
  windows?: { getAll(): Promise<{ state?: string | undefined }[]> };
  tabs?: { query(which: { audible: true }): Promise<{ mutedInfo?: { muted: boolean } | undefined }[]> };
  action: {
    setBadgeText(details: { text: string }): Promise<void>;
    setBadgeBackgroundColor(details: { color: string }): Promise<void>;
    setTitle(details: { title: string }): Promise<void>;
  };
}

export interface Alarm {
  name: string;
  /** Milliseconds since 1970 in UTC. */
  scheduledTime: number;
}

export interface NotificationOptions {
  type: 'basic';
  iconUrl: string;
  title: string;
  message: string;
  silent?: boolean;
  buttons?: { title: string }[];
}
