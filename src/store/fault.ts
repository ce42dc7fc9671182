/** The store cannot be opened, backed up or restored; the message is a Chinese sentence that says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
