/** Why records could not be read or written, as far as a person can do something about it. */
export type StorageFailure = 'lost' | 'newer' | 'blocked' | 'container' | 'full' | 'unreadable';

/** Why something could not be stored, as far as what can be done then is not always the same. */
export type WriteFailure = 'save' | 'lost' | 'newer';

/** Also where another page has changed or removed what was to be changed. */
export type ChangeFailure = WriteFailure | 'changed' | 'removed';
