/** The doorbell for what comes next, and the heartbeat. Who only looks for them needs no more of the alarms. */
export const nextAlarm = 'tend:next';
export const heartbeatAlarm = 'tend:heartbeat';
