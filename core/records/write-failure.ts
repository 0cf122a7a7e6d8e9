/** Why something could not be stored, as far as what can be done then is not always the same. */
export type WriteFailure = 'save' | 'lost' | 'newer';

/** Also where another page has changed or removed what was to be changed. */
export type ChangeFailure = WriteFailure | 'changed' | 'removed';
