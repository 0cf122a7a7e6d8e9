/** Why records could not be read or written, as far as a person can do something about it. */
export type StorageFailure = 'lost' | 'newer' | 'blocked' | 'container' | 'full' | 'unreadable';
