/** The store cannot be opened, backed up or restored; both sentences say what to do, the message is the Chinese one. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly en: string;

  constructor(zh: string, en: string) {
    super(zh);
    this.en = en;
  }
}
