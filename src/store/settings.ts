/** Settings of the installation by key (JSON values): `region`, `demo`, limits of sessions and files. */
export interface Settings {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  /** Whether the database holds invented data only. */
  demo(): Promise<boolean>;
}
