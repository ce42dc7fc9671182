/** Who does something: the id of the account, and the name as it was then. */
export interface Person {
  readonly account: string;
  readonly name: string;
}

/** The product itself, where no person acts. */
export const PRODUCT: Person = { account: 'product', name: '系统' };
