/**
 * What the departments of the demonstration district do. All invented. An indicator is written 「类别|名称|指标值」;
 * a count is the yearly target of the department itself, its units have shares of it.
 */
export interface Kind {
  /** Name of the department behind that of the district. */
  readonly office: string;
  readonly selfName: string;
  /** Names of its units of the second level, and of one unit of the third level below the first of them. */
  readonly units: readonly string[];
  readonly below: string;
  readonly functions: readonly string[];
  /** 预期目标 beside 实际完成情况. */
  readonly goals: readonly (readonly [string, string])[];
  readonly indicators: readonly string[];
  /** Name and purpose of its projects. */
  readonly projects: readonly (readonly [string, string])[];
  readonly problem: readonly [problem: string, cause: string, measure: string];
}
