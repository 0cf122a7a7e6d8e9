export type Said =
  | 'nothing'
  | 'saved'
  | 'takenOff'
  | 'putAway'
  | 'back'
  | 'todayBack'
  | 'picked'
  | 'unpicked'
  | 'notPicked'
  | 'removed'
  | 'gentle'
  | 'notGentle'
  | 'newDay';
