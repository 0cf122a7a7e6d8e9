/** A later Tend wrote what was to be changed. It is left alone. */
export class NewerRecord extends Error {
  override name = 'NewerRecord';
}
