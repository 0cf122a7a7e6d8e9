export type Said = 'nothing' | 'saved' | 'takenOff' | 'putAway' | 'back' | 'picked' | 'removed' | 'gentle' | 'newDay';
